package org.serachub.action.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serachub.action.ActionState;
import org.serachub.request.Requester;
import org.serachub.web.Option;
import org.serachub.web.list.Column;
import org.serachub.web.list.Filter;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Order;

/** How the board and table of actions are narrowed and ordered. */
final class BoardLayout {
  private static final String YES = "yes";
  private static final Filter REFERENCE =
      new Filter.Text(
          "case",
          "Case reference",
          "For example, 7KQ3-9F2D",
          text -> text.toUpperCase(Locale.ROOT),
          Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"),
          "Enter a case reference like 7KQ3-9F2D");

  private BoardLayout() {}

  /** The board. Every agency can be chosen, whether or not it has anything to do. */
  static ListLayout board(Names.Known names) {
    return new ListLayout(
        ActionPaths.BOARD,
        "Actions",
        List.of(
            choice("agency", "Agency", agencies(names), "Any agency"),
            REFERENCE,
            choice("state", "State", states(), "Any state"),
            choice("overdue", "Due", List.of(new Option(YES, "Overdue")), "On any day"),
            choice("mine", "Whose", List.of(new Option(YES, "Mine")), "Anybody’s")),
        List.of(
            Column.of("Action"),
            Column.sorted("Case", "case"),
            Column.of("Who"),
            Column.sorted("Due", "due"),
            Column.of("State")),
        Order.up("due"),
        ListLayout.Empty.of("There is no action here that you may see."));
  }

  /** The same as a table. */
  static ListLayout table(Names.Known names) {
    return board(names).keeping("view", "table");
  }

  /** True if a row is what was asked for. */
  static boolean matches(FindActions.Row row, ListQuery query, Requester by, LocalDate today) {
    var action = row.action();
    return query
            .answer("agency")
            .filter(id -> !id.equals(action.owner().agency().toString()))
            .isEmpty()
        && query.answer("case").filter(text -> !text.equals(row.reference())).isEmpty()
        && query.answer("state").filter(word -> !word.equals(action.state().word())).isEmpty()
        && (query.answer("overdue").isEmpty() || action.overdue(today))
        && (query.answer("mine").isEmpty()
            || action.owner().person().equals(Optional.of(by.person())));
  }

  /** What is over comes last, whichever way the days go. */
  static Key key(FindActions.Row row, Order order) {
    var id = row.action().id().toString();
    if (order.by().equals("case")) {
      return Key.of(row.reference(), id);
    }
    var first = row.action().state().open() != order.descending();
    return Key.of((first ? "0-" : "1-") + row.action().due(), id);
  }

  private static Filter choice(String name, String label, List<Option> options, String empty) {
    return new Filter.Choice(name, label, options, empty);
  }

  private static List<Option> agencies(Names.Known names) {
    return names.agencies().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(agency -> new Option(agency.getKey().toString(), agency.getValue()))
        .toList();
  }

  private static List<Option> states() {
    return Stream.of(ActionState.values())
        .map(state -> new Option(state.word(), state.label()))
        .toList();
  }
}
