package org.serachub.casefile.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.audit.Receipt;
import org.serachub.decision.FieldId;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Standing;
import org.serachub.platform.database.Sql;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Words;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/**
 * The list of a reader's own cases: those with some standing, as far as the door draws them. It is
 * narrowed by stage after the door, never before it is known what may be seen.
 */
@Singleton
public final class MyCases {
  private static final Set<FieldId> NAMES =
      Stream.of(SubjectKind.values()).map(SubjectNames::naming).collect(Collectors.toSet());
  private static final List<Option> STAGES =
      Stream.of(Stage.values()).map(stage -> new Option(stage.word(), Words.of(stage))).toList();

  private final CaseRoutes cases;
  private final Standing standing;
  private final Sql sql;

  MyCases(CaseRoutes cases, Standing standing, Sql sql) {
    this.cases = cases;
    this.standing = standing;
    this.sql = sql;
  }

  /** Draws a page of the list. */
  @FunctionalInterface
  public interface Draw {
    /** Makes the page; runs once the event is committed and before the first byte. */
    HttpResponse<byte[]> page(Optional<Receipt> receipt, List<CaseRow> rows);
  }

  /** Every case of the list, the newest first, in one request with an entry for each. */
  public HttpResponse<byte[]> rows(HttpRequest<?> http, Requester requester, Draw draw) {
    var targets = standing.candidates(requester);
    return cases.list(
        http,
        requester,
        targets,
        NAMES,
        disclosure ->
            draw.page(
                disclosure.map(Disclosure::receipt),
                rows(requester, targets, disclosure.map(Disclosure::cases).orElse(List.of()))));
  }

  /**
   * The list of one stage.
   *
   * @param stage word of a stage; empty: all
   */
  static CaseListPage page(List<CaseRow> rows, Optional<String> stage, Role role) {
    var chosen =
        rows.stream()
            .filter(row -> stage.isEmpty() || row.stage().map(Stage::word).equals(stage))
            .toList();
    return new CaseListPage(chosen, STAGES, stage, role == Role.COORDINATOR);
  }

  private List<CaseRow> rows(Requester requester, List<Target> targets, List<CaseView> views) {
    var drawn = views.stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
    return targets.stream()
        .flatMap(
            target ->
                due(requester, target)
                    .or(() -> Optional.ofNullable(drawn.get(target.caseId())).map(CaseRow::of))
                    .stream())
        .toList();
  }

  /** A case one is invited to is listed by its reference alone until the undertaking is given. */
  private Optional<CaseRow> due(Requester requester, Target target) {
    return standing
        .undertakingDue(requester, target)
        .flatMap(
            conference ->
                sql.one(
                    "SELECT reference FROM case_file WHERE id = ?",
                    row -> CaseRow.due(row.text("reference")),
                    target.caseId().value()));
  }

  /**
   * The stage that an address asks for.
   *
   * @throws HubProblem.Malformed if it is none
   */
  static Optional<String> stage(Optional<String> asked) {
    var stage = asked.filter(word -> !word.isEmpty());
    if (stage.isPresent() && STAGES.stream().map(Option::code).noneMatch(stage.get()::equals)) {
      throw new HubProblem.Malformed("not a stage");
    }
    return stage;
  }
}
