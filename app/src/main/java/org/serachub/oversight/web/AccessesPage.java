package org.serachub.oversight.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The list of accesses.
 *
 * @param tags what the list is narrowed by; each link takes one away
 * @param newer the first page, on any but it
 */
public record AccessesPage(
    Typed typed,
    List<Option> people,
    List<Option> kinds,
    List<Link> tags,
    List<Row> rows,
    Optional<Link> newer,
    Optional<Link> earlier) {
  /** Copies the lists. */
  public AccessesPage {
    people = List.copyOf(people);
    kinds = List.copyOf(kinds);
    tags = List.copyOf(tags);
    rows = List.copyOf(rows);
  }

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
}
