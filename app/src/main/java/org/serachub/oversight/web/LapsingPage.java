package org.serachub.oversight.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.oversight.Lapsing.Ending;
import org.serachub.oversight.Lapsing.Kind;
import org.serachub.oversight.MadeDecision;
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

/** What ends, or has just ended; what lapsed comes first. */
public record LapsingPage(ListView list, List<Row> rows) {
  static final int DAYS = 60;

  static final ListLayout LAYOUT =
      new ListLayout(
          "/oversight/lapsing",
          "What lapses",
          List.of(
              new Filter.Choice(
                  "days",
                  "Lapses within",
                  Stream.of("30", "90", "180", "365")
                      .map(days -> new Option(days, days + " days"))
                      .toList(),
                  DAYS + " days"),
              new Filter.Choice(
                  "what",
                  "What",
                  Stream.of(Kind.values())
                      .map(kind -> new Option(code(kind), words(kind)))
                      .toList(),
                  "Anything")),
          List.of(
              Column.of("What"),
              Column.of("Agreement or case"),
              Column.sorted("Last day", "ends"),
              Column.of("State")),
          Order.up("ends"),
          new ListLayout.Empty(
              "Nothing lapses in the next " + DAYS + " days.",
              Optional.of(new Link("Agreements", "/agreements"))));

  /** Copies the list. */
  public LapsingPage {
    rows = List.copyOf(rows);
  }

  /**
   * One line.
   *
   * @param state in plain words, until it has lapsed
   */
  public record Row(String what, Link where, String ends, String state, boolean lapsed) {}

  static LapsingPage of(ListQuery query, List<Ending> all, LocalDate today) {
    var some =
        all.stream()
            .filter(one -> query.answer("what").filter(w -> !w.equals(code(one.kind()))).isEmpty())
            .toList();
    var page = Paged.of(some, query, LapsingPage::key);
    return new LapsingPage(
        query.view(page), page.rows().stream().map(one -> row(one, today)).toList());
  }

  private static Key key(Ending one) {
    return Key.of(one.ends(), one.id() + "-" + code(one.kind()));
  }

  private static Row row(Ending one, LocalDate today) {
    var where =
        one.kind() == Kind.AGREEMENT
            ? new Link(one.title(), "/agreements/" + one.id())
            : new Link("Case " + one.title(), "/oversight/cases/" + one.title());
    return new Row(
        words(one.kind()), where, CivilTime.day(one.ends()), state(one), one.lapsedBy(today));
  }

  private static String state(Ending one) {
    return one.state() == MadeDecision.State.CONFIRMED
        ? "In force"
        : ShareDecisionsPage.words(one.state());
  }

  private static String code(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case AGREEMENT -> "Sharing agreement";
      case CONSENT -> "Consent";
      case DECISION -> "Decision to share without consent";
    };
  }
}
