package org.serachub.consent;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.basis.Scope;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;

/** The decisions to share that a person, or their agency, has made, for changing them. */
@Singleton
final class OwnDecisions {
  private final SignedRows signedRows;
  private final Sql sql;
  private final Clock clock;

  OwnDecisions(SignedRows signedRows, Sql sql, Clock clock) {
    this.signedRows = signedRows;
    this.sql = sql;
    this.clock = clock;
  }

  /** What a running decision of this very person covers. */
  Scope of(Acting acting, CaseId caseId, UUID decision) {
    return find(acting, caseId, decision, Optional.of(acting.person()));
  }

  /** What a running decision of anybody of this agency covers. */
  Scope ofAgency(Acting acting, CaseId caseId, UUID decision) {
    return find(acting, caseId, decision, Optional.empty());
  }

  /** Changes one column to a moment, under the event that does it. */
  void set(UUID decision, Moment moment, Instant at, UUID event) {
    sql.update(
        "UPDATE share_decision SET " + moment.column + " = ?, event_id = ? WHERE id = ?",
        at,
        event,
        decision);
    signedRows.sign(SignedTable.SHARE_DECISION, "id = ?", decision);
  }

  /** What can change of a decision. */
  enum Moment {
    RENEWED("renewed_at"),
    ENDS("ends_at");

    private final String column;

    Moment(String column) {
      this.column = column;
    }
  }

  // Signing anew must not make an edited row genuine, so only genuine ones are found.
  private Scope find(Acting acting, CaseId caseId, UUID decision, Optional<PersonId> maker) {
    var made =
        signedRows
            .genuine(
                SignedTable.SHARE_DECISION,
                "id = ? AND case_id = ? AND made_agency = ?",
                row ->
                    new Made(
                        new PersonId(row.uuid("made_by")),
                        BasisRows.scope(row),
                        row.instant("ends_at")),
                decision,
                caseId.value(),
                acting.agency().value())
            .stream()
            .filter(found -> maker.isEmpty() || maker.get().equals(found.by()))
            .findFirst()
            .orElseThrow(CaseRefusal::absent);
    if (!made.endsAt().isAfter(clock.instant())) {
      throw CaseRefusal.stale();
    }
    return made.scope();
  }

  private record Made(PersonId by, Scope scope, Instant endsAt) {}
}
