package org.serachub.oversight.web;

import java.util.List;
import java.util.Optional;
import org.serachub.oversight.SeenBy;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.list.Column;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.ListView;
import org.serachub.web.list.Order;
import org.serachub.web.list.Paged;

/**
 * Who has been shown anything of a case.
 *
 * @param reference of the case, once one was asked for
 */
public record SeenPage(Optional<String> reference, ListView list, List<Row> rows) {
  static final String PATH = "/oversight/seen";

  static final ListLayout LAYOUT =
      new ListLayout(
          PATH,
          "People who have been shown something of the case",
          List.of(AccessSearch.CASE),
          List.of(
              Column.of("Person"),
              Column.of("Agency"),
              Column.of("Role"),
              Column.sorted("Last time", "last"),
              Column.of("Events")),
          Order.down("last"),
          ListLayout.Empty.of("Enter the reference of the case in which the person appears."));

  /** Copies the list. */
  public SeenPage {
    rows = List.copyOf(rows);
  }

  /**
   * Somebody, for one agency and role.
   *
   * @param accesses the events
   */
  public record Row(String person, String agency, String role, String last, Link accesses) {}

  static SeenPage of(ListQuery query, List<SeenBy> seen) {
    var page = Paged.of(seen, query, SeenPage::key);
    var reference = query.answer("case").filter(asked -> !query.wrong());
    return new SeenPage(
        reference,
        query.view(page),
        page.rows().stream().map(one -> row(reference.orElseThrow(), one)).toList());
  }

  private static Key key(SeenBy seen) {
    return Key.of(
        seen.last(), seen.person().map(Object::toString).orElse("") + "-" + seen.role().orElse(""));
  }

  private static Row row(String reference, SeenBy seen) {
    return new Row(
        seen.name(),
        seen.agency().orElse(""),
        AccessRows.role(seen.role()),
        CivilTime.minute(seen.last()),
        new Link(
            seen.times() == 1 ? "1 event" : seen.times() + " events",
            AccessSearch.PATH
                + "?case="
                + reference
                + seen.person().map(person -> "&person=" + person).orElse("&kind=export")));
  }
}
