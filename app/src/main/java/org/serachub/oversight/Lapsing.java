package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.serachub.agreement.Agreement;
import org.serachub.agreement.Agreements;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.consent.EndingBases;
import org.serachub.oversight.EndingStates.End;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * What ends, or has just ended: agreements by their title, consents and decisions by the pseudonym
 * of their case and nothing of what was said.
 */
@Singleton
public final class Lapsing {
  /** How long what has lapsed is kept in sight. */
  private static final int DAYS_AFTER = 90;

  private final Agreements agreements;
  private final EndingBases endingBases;
  private final EndingStates states;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;
  private final Sql sql;
  private final Clock clock;

  Lapsing(
      Agreements agreements,
      EndingBases endingBases,
      EndingStates states,
      ClosedCases closedCases,
      RecordLook recordLook,
      Sql sql,
      Clock clock) {
    this.agreements = agreements;
    this.endingBases = endingBases;
    this.states = states;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One thing that ends.
   *
   * @param title of an agreement, or the reference of a case
   * @param id of an agreement, or of a case
   * @param ends the last day on which it counts
   * @param state what it amounts to until then
   */
  public record Ending(Kind kind, UUID id, String title, LocalDate ends, MadeDecision.State state) {
    /** True if it counts no longer. */
    public boolean lapsedBy(LocalDate today) {
      return today.isAfter(ends);
    }
  }

  /** What it is that ends. */
  public enum Kind {
    AGREEMENT,
    CONSENT,
    DECISION
  }

  /** Agreements whose last day is at most so many days ahead, those that lapsed first. */
  public List<Ending> agreements(int days) {
    var today = London.today(clock);
    return agreements.all().stream()
        .filter(one -> one.ends().filter(end -> inSight(end, today, days)).isPresent())
        .map(Lapsing::of)
        .sorted(Comparator.comparing(Ending::ends))
        .toList();
  }

  /** The same with consents and decisions; finds, records and renders. */
  public <T> T list(
      Requester requester,
      RequestId request,
      int days,
      BiFunction<List<Ending>, Receipt, T> render) {
    var bases = bases(closedCases.to(requester), days);
    var all = new ArrayList<>(agreements(days));
    all.addAll(bases);
    all.sort(Comparator.comparing(Ending::ends));
    var look =
        new Look(
            Look.Kind.CONSULTATION,
            requester,
            request,
            bases.stream().map(one -> new CaseId(one.id())).distinct().toList(),
            List.of(new Fact("page", "lapsing"), new Fact("days", Integer.toString(days))),
            Map.of());
    return recordLook.record(look, receipt -> render.apply(all, receipt));
  }

  private List<Ending> bases(List<CaseId> closed, int days) {
    var today = London.today(clock);
    var from = today.minusDays(DAYS_AFTER).atStartOfDay(London.ZONE).toInstant();
    var to = today.plusDays(days + 1L).atStartOfDay(London.ZONE).toInstant();
    var known = states.between(from, to, closed);
    var seen = new HashSet<Ending>();
    return endingBases.between(from, to).stream()
        .filter(one -> !closed.contains(one.caseId()))
        .flatMap(one -> ending(one, known).stream())
        .filter(seen::add)
        .toList();
  }

  private Optional<Ending> ending(EndingBases.Ending one, Map<End, MadeDecision.State> known) {
    var kind = one.consent() ? Kind.CONSENT : Kind.DECISION;
    var end = End.of(kind, one.caseId(), one.ends());
    var state = known.getOrDefault(end, MadeDecision.State.CONFIRMED);
    return sql.one(
        "SELECT reference FROM case_file WHERE id = ?",
        row -> new Ending(kind, one.caseId().value(), row.text("reference"), end.last(), state),
        one.caseId().value());
  }

  private static boolean inSight(LocalDate end, LocalDate today, int days) {
    return !end.isAfter(today.plusDays(days)) && !end.isBefore(today.minusDays(DAYS_AFTER));
  }

  private static Ending of(Agreement agreement) {
    return new Ending(
        Kind.AGREEMENT,
        agreement.id(),
        agreement.title(),
        agreement.ends().orElseThrow(),
        MadeDecision.State.CONFIRMED);
  }
}
