package org.serachub.consent;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.serachub.casefile.CaseRefusal;
import org.serachub.consent.RecordConsent.Statement;
import org.serachub.decision.ConsentState;
import org.serachub.decision.basis.Scope;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Withdraws a consent: from now on, for all that it covered. It counts at once. */
@Singleton
public final class WithdrawConsent {
  private final RecordConsent recordConsent;
  private final BasisRows rows;
  private final Clock clock;

  WithdrawConsent(RecordConsent recordConsent, BasisRows rows, Clock clock) {
    this.recordConsent = recordConsent;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Withdraws it.
   *
   * @throws CaseRefusal if there is no such consent for this requester
   */
  public UUID withdraw(Acting acting, CaseId caseId, UUID consent) {
    var given =
        rows.one(
                """
                SELECT subject_id, category, recipient_agency, recipient_sector, purpose
                FROM consent_record WHERE id = ? AND case_id = ? AND state = 'given'
                """,
                row -> new Given(new SubjectId(row.uuid("subject_id")), BasisRows.scope(row)),
                consent,
                caseId.value())
            .orElseThrow(CaseRefusal::absent);
    return recordConsent.record(
        acting,
        caseId,
        new Statement(
            given.subject(),
            ConsentState.WITHDRAWN,
            given.scope(),
            Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
            Optional.empty()));
  }

  private record Given(SubjectId subject, Scope scope) {}
}
