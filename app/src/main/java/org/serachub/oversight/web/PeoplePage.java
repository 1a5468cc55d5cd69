package org.serachub.oversight.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.oversight.Waiting;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.list.Column;
import org.serachub.web.list.Filter;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.ListView;
import org.serachub.web.list.Order;
import org.serachub.web.list.Paged;

/** People who wait for somebody, or leave. */
public record PeoplePage(ListView list, List<Row> rows) {
  static final ListLayout LAYOUT =
      new ListLayout(
          "/oversight/people",
          "People and roles",
          List.of(
              new Filter.Choice(
                  "state",
                  "State",
                  Stream.of(Waiting.State.values())
                      .map(state -> new Option(code(state), words(state)))
                      .toList(),
                  "Any state")),
          List.of(
              Column.of("Person"),
              Column.of("Agency"),
              Column.of("Role"),
              Column.of("State"),
              Column.sorted("Day", "day"),
              Column.of("Still holds")),
          Order.up("day"),
          ListLayout.Empty.of("Nobody is waiting, and nobody leaves soon."));

  /** Copies the list. */
  public PeoplePage {
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param confirm where the role is confirmed, if one waits
   */
  public record Row(
      String person,
      String agency,
      String role,
      String state,
      String day,
      List<String> holds,
      Optional<Link> confirm) {
    /** Copies the list. */
    public Row {
      holds = List.copyOf(holds);
    }
  }

  static PeoplePage of(ListQuery query, List<Waiting> all) {
    var some =
        all.stream()
            .filter(
                one -> query.answer("state").filter(s -> !s.equals(code(one.state()))).isEmpty())
            .toList();
    var page = Paged.of(some, query, PeoplePage::key);
    return new PeoplePage(query.view(page), page.rows().stream().map(PeoplePage::row).toList());
  }

  private static Key key(Waiting one) {
    var roles = String.join("-", one.roles()).replaceAll("[^A-Za-z0-9]+", "-");
    return Key.of(
        one.since(),
        (one.person() + "-" + one.state().ordinal() + "-" + roles)
            .substring(0, Math.min(60, 39 + roles.length())));
  }

  private static Row row(Waiting one) {
    return new Row(
        one.name(),
        String.join(", ", one.agencies()),
        String.join(", ", one.roles()),
        words(one.state()),
        CivilTime.day(one.since()),
        one.holds(),
        one.state() == Waiting.State.ROLE
            ? Optional.of(new Link("Confirm or decline", "/confirmations"))
            : Optional.empty());
  }

  private static String code(Waiting.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String words(Waiting.State state) {
    return switch (state) {
      case INVITED -> "Invited, not yet joined";
      case ROLE -> "Role waits to be confirmed";
      case LEAVING -> "Leaves soon";
      case LEFT -> "Left, and still holds something";
    };
  }
}
