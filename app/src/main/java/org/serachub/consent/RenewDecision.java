package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Writes;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Takes a decision anew after a later refusal has suspended it. Only who made it may. */
@Singleton
public final class RenewDecision {
  private final Writes writes;
  private final BasisRows rows;
  private final SignedRows signedRows;
  private final Sql sql;

  RenewDecision(Writes writes, BasisRows rows, SignedRows signedRows, Sql sql) {
    this.writes = writes;
    this.rows = rows;
    this.signedRows = signedRows;
    this.sql = sql;
  }

  /**
   * Renews it from now on.
   *
   * @throws CaseRefusal if there is no such decision of this requester's
   */
  public void renew(Acting acting, CaseId caseId, UUID decision) {
    Speakers.requireForDecisions(acting);
    writes.on(
        caseId,
        acting,
        envelope -> {
          var scope =
              rows.one(
                      """
                      SELECT category, recipient_agency, recipient_sector, purpose
                      FROM share_decision WHERE id = ? AND case_id = ? AND made_by = ?
                        AND made_agency = ?
                      """,
                      BasisRows::scope,
                      decision,
                      caseId.value(),
                      acting.person().value(),
                      acting.agency().value())
                  .orElseThrow(CaseRefusal::absent);
          requireGenuine(decision);
          sql.update(
              "UPDATE share_decision SET renewed_at = ?, event_id = ? WHERE id = ?",
              envelope.at(),
              envelope.eventId(),
              decision);
          signedRows.sign(SignedTable.SHARE_DECISION, "id = ?", decision);
          return new Audited<>(
              decision,
              new BasisEvent(
                  BasisEvent.DECISION,
                  envelope,
                  caseId,
                  BasisEvent.facts("renew", decision, scope)));
        });
  }

  // Signing anew must not make an edited row genuine.
  private void requireGenuine(UUID decision) {
    if (signedRows
        .genuine(SignedTable.SHARE_DECISION, "id = ?", row -> row.uuid("id"), decision)
        .isEmpty()) {
      throw CaseRefusal.absent();
    }
  }
}
