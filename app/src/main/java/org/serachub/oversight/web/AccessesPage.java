package org.serachub.oversight.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.oversight.Access;
import org.serachub.web.Link;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.ListView;
import org.serachub.web.list.Paged;

/**
 * The list of accesses.
 *
 * @param file the same search as a file; its parameters are sent by a form
 * @param ofCase reference of the case the list is narrowed to
 */
public record AccessesPage(
    ListView list, List<Row> rows, Link file, List<Sent> sent, Optional<String> ofCase) {
  /** Copies the lists. */
  public AccessesPage {
    rows = List.copyOf(rows);
    sent = List.copyOf(sent);
  }

  /** What a form sends along. */
  public record Sent(String name, String value) {}

  /**
   * One line.
   *
   * @param fields how many were given each level, in words; empty if it is about none
   */
  public record Row(
      UUID event,
      Instant at,
      String what,
      String person,
      String agency,
      String role,
      String purpose,
      List<String> cases,
      String fields,
      String outcome) {
    /** Copies the list. */
    public Row {
      cases = List.copyOf(cases);
    }
  }

  static AccessesPage of(ListQuery query, Paged<Access> page) {
    return new AccessesPage(
        query.view(page),
        page.rows().stream().map(AccessRows::of).toList(),
        new Link("Download these events as a table (CSV)", AccessSearch.PATH + "/accesses.csv"),
        query.answers().entrySet().stream()
            .map(in -> new Sent(in.getKey(), in.getValue().value()))
            .toList(),
        query.answer("case"));
  }
}
