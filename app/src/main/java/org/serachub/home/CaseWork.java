package org.serachub.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.serachub.audit.Receipt;
import org.serachub.casefile.web.CaseRow;
import org.serachub.casefile.web.MyCases;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.home.HomePage.Item;
import org.serachub.home.HomePage.Section;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Link;

/** The first page of those who work on cases: their conferences and their cases. */
@Singleton
final class CaseWork {
  private static final Link CASES = new Link("All my cases", "/cases");

  private final MyCases myCases;
  private final UpcomingConferences upcoming;
  private final StandIn standIn;
  private final Sql sql;

  CaseWork(MyCases myCases, UpcomingConferences upcoming, StandIn standIn, Sql sql) {
    this.standIn = standIn;
    this.myCases = myCases;
    this.upcoming = upcoming;
    this.sql = sql;
  }

  /** Draws the page. */
  @FunctionalInterface
  interface Draw {
    HttpResponse<byte[]> page(Optional<Receipt> receipt, HomePage page);
  }

  HttpResponse<byte[]> show(HttpRequest<?> http, Requester requester, Draw draw) {
    return myCases.rows(
        http,
        requester,
        (receipt, rows) ->
            draw.page(
                receipt,
                standIn.page(
                    requester,
                    requester.role() == Role.COORDINATOR
                        ? coordinating(rows)
                        : List.of(upcoming.invitedTo(requester), mine(rows)))));
  }

  private List<Section> coordinating(List<CaseRow> rows) {
    var onAgenda = onAgenda();
    return List.of(
        section(
            "Referred, not yet looked at",
            "No case is waiting.",
            rows,
            row -> row.stage().filter(Stage.REFERRED::equals).isPresent()),
        section(
            "Not on an agenda",
            "Every case is on an agenda.",
            rows,
            row ->
                row.stage().filter(stage -> stage != Stage.CLOSED).isPresent()
                    && row.id().filter(id -> !onAgenda.contains(id)).isPresent()),
        upcoming.all());
  }

  private static Section mine(List<CaseRow> rows) {
    return section("My cases", "You have no cases.", rows, row -> true);
  }

  private static Section section(
      String title, String empty, List<CaseRow> rows, Predicate<CaseRow> which) {
    return new Section(
        title, empty, rows.stream().filter(which).map(CaseWork::item).toList(), Optional.of(CASES));
  }

  private static Item item(CaseRow row) {
    return new Item(
        new Link("Case " + row.reference(), row.href()),
        row.due() ? "" : row.title() + ". Stage: " + row.stageWords(),
        row.due() ? Optional.of("Undertaking to accept") : Optional.empty());
  }

  private Set<CaseId> onAgenda() {
    return sql
        .list(
            "SELECT DISTINCT case_id FROM agenda_item WHERE stage <> 'closed'",
            row -> new CaseId(row.uuid("case_id")))
        .stream()
        .collect(Collectors.toSet());
  }
}
