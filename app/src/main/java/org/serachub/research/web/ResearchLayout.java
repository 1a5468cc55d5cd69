package org.serachub.research.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.serachub.research.ResearchRequest;
import org.serachub.web.Option;
import org.serachub.web.list.Column;
import org.serachub.web.list.Filter;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Order;

/** How the lists of requests for research are narrowed and ordered. */
final class ResearchLayout {
  private static final Option YES = new Option("yes", "Overdue");
  private static final Filter REFERENCE =
      new Filter.Text(
          "case",
          "Case reference",
          "For example, 7KQ3-9F2D",
          text -> text.toUpperCase(Locale.ROOT),
          Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"),
          "Enter a case reference like 7KQ3-9F2D");

  private ResearchLayout() {}

  /** What is asked of one agency. */
  static ListLayout due(List<ResearchRequest> all) {
    return new ListLayout(
        ResearchPaths.LIST,
        "Research asked of your agency",
        List.of(conferences(all), states(), overdue()),
        List.of(
            Column.sorted("Case", "case"),
            Column.sorted("Conference", "conference"),
            Column.sorted("Due", "due"),
            Column.of("Your return")),
        Order.up("due"),
        ListLayout.Empty.of("Nothing is asked of your agency."));
  }

  /** What is asked of every agency. */
  static ListLayout outstanding(List<ResearchRequest> all) {
    return new ListLayout(
        ResearchPaths.LIST,
        "Research returns",
        List.of(agencies(all), conferences(all), states(), overdue(), REFERENCE),
        List.of(
            Column.of("Agency"),
            Column.sorted("Case", "case"),
            Column.sorted("Conference", "conference"),
            Column.sorted("Due", "due"),
            Column.of("Return")),
        Order.up("due"),
        ListLayout.Empty.of("No research is asked for at present."));
  }

  /** True if a request is what was asked for. */
  static boolean matches(ResearchRequest one, ListQuery query, Predicate<ResearchRequest> overdue) {
    return is(query, "conference", one.item().conference())
        && is(query, "agency", one.agency().toString())
        && is(query, "case", one.item().reference())
        && is(query, "state", one.state().outstanding() ? "awaited" : "returned")
        && (query.answer("overdue").isEmpty() || overdue.test(one));
  }

  private static boolean is(ListQuery query, String filter, String word) {
    return query.answer(filter).filter(asked -> !asked.equals(word)).isEmpty();
  }

  /** What is awaited comes first, whichever way the days go. */
  static Key key(ResearchRequest one, Order order) {
    var id = one.item().id() + "-" + one.agency().toString().substring(0, 18);
    var first = one.state().outstanding() != order.descending();
    return switch (order.by()) {
      case "case" -> Key.of(one.item().reference(), id);
      case "conference" -> Key.of(one.item().startsAt(), id);
      default ->
          Key.of((first ? "0-" : "1-") + one.due().map(Object::toString).orElse("9999-12-31"), id);
    };
  }

  private static Filter conferences(List<ResearchRequest> all) {
    return new Filter.Choice(
        "conference",
        "Conference",
        options(all, one -> new Option(one.item().conference(), one.item().title())),
        "Every conference");
  }

  private static Filter agencies(List<ResearchRequest> all) {
    return new Filter.Choice(
        "agency",
        "Agency",
        options(all, one -> new Option(one.agency().toString(), one.agencyName())),
        "Every agency");
  }

  private static Filter states() {
    return new Filter.Choice(
        "state",
        "Return",
        List.of(new Option("awaited", "Awaited"), new Option("returned", "Returned")),
        "Awaited or returned");
  }

  private static Filter overdue() {
    return new Filter.Choice("overdue", "Due", List.of(YES), "On any day");
  }

  private static List<Option> options(
      List<ResearchRequest> all, Function<ResearchRequest, Option> option) {
    var options = new LinkedHashMap<String, Option>();
    all.stream().map(option).forEach(one -> options.putIfAbsent(one.code(), one));
    return options.values().stream()
        .sorted(java.util.Comparator.comparing(Option::label).thenComparing(Option::code))
        .toList();
  }
}
