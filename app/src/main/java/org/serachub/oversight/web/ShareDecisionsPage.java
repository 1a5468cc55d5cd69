package org.serachub.oversight.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.serachub.oversight.MadeDecision;
import org.serachub.web.CivilTime;
import org.serachub.web.Option;
import org.serachub.web.Words;
import org.serachub.web.list.Column;
import org.serachub.web.list.Filter;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.ListView;
import org.serachub.web.list.Order;
import org.serachub.web.list.Paged;

/** What was decided on sharing without consent. */
public record ShareDecisionsPage(ListView list, List<Row> rows) {
  static final String PATH = "/oversight/decisions";

  static final ListLayout LAYOUT =
      new ListLayout(
          PATH,
          "Decisions to share without consent",
          List.of(
              new Filter.Choice(
                  "state",
                  "State",
                  Stream.of(MadeDecision.State.values())
                      .map(state -> new Option(code(state), words(state)))
                      .toList(),
                  "Any state"),
              AccessSearch.CASE),
          List.of(
              Column.sorted("Decided", "decided"),
              Column.of("Case"),
              Column.of("What"),
              Column.of("With whom"),
              Column.of("Ground"),
              Column.of("Made by"),
              Column.sorted("State and end", "ends")),
          Order.down("decided"),
          ListLayout.Empty.of("No such decision has been made."));

  /** Copies the list. */
  public ShareDecisionsPage {
    rows = List.copyOf(rows);
  }

  /** What was decided at once. */
  public record Row(
      String decided,
      String reference,
      List<String> categories,
      List<String> recipients,
      String gateway,
      String maker,
      String state) {
    /** Copies the lists. */
    public Row {
      categories = List.copyOf(categories);
      recipients = List.copyOf(recipients);
    }
  }

  static Paged<MadeDecision> page(ListQuery query, List<MadeDecision> all) {
    var some =
        all.stream()
            .filter(made -> query.answer("case").filter(r -> !r.equals(made.reference())).isEmpty())
            .filter(
                made -> query.answer("state").filter(s -> !s.equals(code(made.state()))).isEmpty())
            .toList();
    return Paged.of(some, query, made -> key(made, query.order()));
  }

  static ShareDecisionsPage of(
      ListQuery query, Paged<MadeDecision> page, Map<String, String> labels) {
    return new ShareDecisionsPage(
        query.view(page), page.rows().stream().map(made -> row(made, labels)).toList());
  }

  private static Key key(MadeDecision made, Order order) {
    var at = order.by().equals("ends") ? made.endsAt() : made.decidedAt();
    return Key.of(at, made.id().toString());
  }

  private static Row row(MadeDecision made, Map<String, String> labels) {
    return new Row(
        CivilTime.minute(made.decidedAt()),
        made.reference(),
        made.categories().stream().map(id -> labels.getOrDefault(id, id)).toList(),
        made.recipients(),
        Words.of(made.gateway()) + (made.riskToLife() ? "; lives depend on it" : ""),
        made.maker().agency() + ", " + Words.of(made.maker().role()),
        state(made));
  }

  private static String state(MadeDecision made) {
    var until = CivilTime.until(made.endsAt());
    return switch (made.state()) {
      case HELD_UP -> words(made.state());
      case WAITING, CONFIRMED -> words(made.state()) + ", " + until;
      case ENDED -> "Ended; it held " + until;
    };
  }

  private static String code(MadeDecision.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String words(MadeDecision.State state) {
    return switch (state) {
      case HELD_UP -> "Held up by a later refusal";
      case WAITING -> "Waits to be confirmed";
      case CONFIRMED -> "Confirmed";
      case ENDED -> "Ended";
    };
  }
}
