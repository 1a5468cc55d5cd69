package org.serachub.casefile.web;

import static org.serachub.disclosure.Standing.Way.NEWEST_FIRST;
import static org.serachub.disclosure.Standing.Way.OLDEST_FIRST;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serachub.audit.Receipt;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Words;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.list.Column;
import org.serachub.web.list.Filter;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Order;
import org.serachub.web.list.Paged;

/**
 * The list of a reader's own cases. It is ordered and narrowed by stage, dates and reference; the
 * door then takes the cases of the page out of it, in one request with an entry for each.
 */
@Singleton
public final class MyCases {
  private static final Filter.Choice STAGE =
      new Filter.Choice(
          "stage",
          "Stage",
          Stream.of(Stage.values())
              .map(stage -> new Option(stage.word(), Words.of(stage)))
              .toList(),
          "All stages");
  private static final Filter.Text REFERENCE =
      new Filter.Text(
          "reference",
          "Case reference",
          "For example, 7KQ3-9F2D",
          text -> text.toUpperCase(Locale.ROOT),
          Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"),
          "Enter a case reference like 7KQ3-9F2D");
  private static final Filter.Choice AGENDA =
      new Filter.Choice(
          "agenda",
          "Conference",
          List.of(new Option("yes", "On an agenda"), new Option("no", "Not on an agenda")),
          "On an agenda or not");

  private static final String OPENED = "opened";
  // As wide for each, so that text goes in the order of time.
  private static final DateTimeFormatter OPENED_AT =
      new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

  private final CaseRoutes cases;
  private final Standing standing;

  MyCases(CaseRoutes cases, Standing standing) {
    this.cases = cases;
    this.standing = standing;
  }

  /** Draws a page of the list. */
  @FunctionalInterface
  interface Draw {
    /** Makes the page; runs once the event is committed and before the first byte. */
    HttpResponse<byte[]> page(Receipt receipt, CaseListPage page);
  }

  /** What the list of somebody in that role can be narrowed by and how it is ordered. */
  static ListLayout layout(Role role) {
    var coordinates = role == Role.COORDINATOR;
    return new ListLayout(
        "/cases",
        "Cases",
        coordinates ? List.of(STAGE, AGENDA, REFERENCE) : List.of(STAGE, REFERENCE),
        List.of(
            Column.sorted("Reference", "reference"),
            Column.of("Who or what"),
            Column.sorted("Stage", "stage"),
            Column.sorted("Next conference", "conference"),
            Column.sorted("Opened", OPENED)),
        Order.down(OPENED),
        new ListLayout.Empty(
            coordinates
                ? "There is no case yet."
                : "You have no cases. A case is here once your agency is invited to its conference,"
                    + " or when you referred it.",
            refers(role)
                ? Optional.of(new Link("Make a referral", "/referrals/new"))
                : Optional.empty()));
  }

  /** True for those who refer; a chair does not. */
  static boolean refers(Role role) {
    return role != Role.CHAIR;
  }

  /** One page of the list; call it only if nothing is wrong with the query. */
  HttpResponse<byte[]> page(HttpRequest<?> http, Requester requester, ListQuery query, Draw draw) {
    var ahead = ahead(requester, query);
    return cases.list(
        http,
        requester,
        ahead.map(Candidate::target),
        Paged.SIZE,
        found -> draw.page(found.receipt(), drawn(requester, query, found, ahead)));
  }

  /** From the cursor on; a first page of all by their opening reads no more than it shows. */
  private Ahead<Candidate> ahead(Requester requester, ListQuery query) {
    if (query.order().by().equals(OPENED) && query.cursor().isEmpty() && isWhole(query)) {
      var way = query.order().descending() ? NEWEST_FIRST : OLDEST_FIRST;
      return Ahead.of(standing.byOpening(requester, way));
    }
    var some = standing.candidates(requester).stream().filter(one -> matches(one, query)).toList();
    return Ahead.of(Paged.ahead(some, query, one -> key(one, query.order())).stream());
  }

  private static boolean isWhole(ListQuery query) {
    return Stream.of(STAGE.name(), AGENDA.name(), REFERENCE.name())
        .allMatch(name -> query.answer(name).isEmpty());
  }

  private static CaseListPage drawn(
      Requester requester, ListQuery query, CaseList found, Ahead<Candidate> ahead) {
    var page =
        Paged.found(
            found.lines(),
            found.more(),
            query.cursor(),
            line -> key(ahead.get(line.row()), query.order()).text());
    var rows = new ArrayList<CaseRow>();
    for (var line : page.rows()) {
      rows.add(CaseRow.of(line, ahead.get(line.row())));
    }
    return new CaseListPage(query.view(page), rows, refers(requester.role()));
  }

  private static boolean matches(Candidate one, ListQuery query) {
    return query.answer("reference").filter(text -> !text.equals(one.reference())).isEmpty()
        && query
            .answer("stage")
            .filter(word -> one.due() || !word.equals(one.stage().word()))
            .isEmpty()
        && query
            .answer("agenda")
            .filter(word -> word.equals("yes") ? !one.onAgenda() : !one.waits())
            .isEmpty();
  }

  private static Key key(Candidate one, Order order) {
    if (order.by().equals("reference")) {
      return Key.of(one.reference(), one.reference());
    }
    if (one.due()) {
      return Key.without(one.reference());
    }
    return switch (order.by()) {
      case "stage" -> Key.of(one.stage().ordinal(), one.reference());
      case "conference" -> new Key(one.conference().map(Object::toString), one.reference());
      default -> Key.of(OPENED_AT.format(one.opened()), one.reference());
    };
  }
}
