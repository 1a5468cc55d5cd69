package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.Role;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** What consents and decisions that end amount to until then. */
@Singleton
final class EndingStates {
  private static final String UNCONFIRMED =
      """
      SELECT r.case_id, r.ends_at FROM consent_record r
      WHERE r.state = 'given' AND r.ends_at >= ? AND r.ends_at < ? AND r.recorded_role <> ?
        AND NOT EXISTS (SELECT 1 FROM basis_confirmation c WHERE c.basis = r.id)
        AND NOT EXISTS (SELECT 1 FROM consent_record l
          WHERE l.subject_id = r.subject_id AND l.category <=> r.category
            AND l.recipient_agency <=> r.recipient_agency
            AND l.recipient_sector <=> r.recipient_sector AND l.purpose <=> r.purpose
            AND l.said_at > r.said_at)
      """;

  private final ShareDecisions decisions;
  private final Sql sql;

  EndingStates(ShareDecisions decisions, Sql sql) {
    this.decisions = decisions;
    this.sql = sql;
  }

  /** A day on which something of a case ends. */
  record End(Lapsing.Kind kind, CaseId caseId, LocalDate last) {
    static End of(Lapsing.Kind kind, CaseId caseId, Instant endsAt) {
      return new End(kind, caseId, London.day(endsAt.minusNanos(1)));
    }
  }

  /**
   * The states that are not plainly in force; of several that end together, the one that opens
   * least. An advocate's word needs nobody else's.
   */
  Map<End, MadeDecision.State> between(Instant from, Instant to, List<CaseId> closed) {
    var states = new HashMap<End, MadeDecision.State>();
    decisions.newest(closed).stream()
        .filter(made -> !made.endsAt().isBefore(from) && made.endsAt().isBefore(to))
        .forEach(
            made ->
                states.merge(
                    End.of(Lapsing.Kind.DECISION, made.caseId(), made.endsAt()),
                    made.state(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
    sql.each(
        UNCONFIRMED,
        row ->
            states.put(
                End.of(
                    Lapsing.Kind.CONSENT, new CaseId(row.uuid("case_id")), row.instant("ends_at")),
                MadeDecision.State.WAITING),
        from,
        to,
        Role.ADVOCATE.word());
    return states;
  }
}
