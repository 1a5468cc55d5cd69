package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Writes;
import org.serachub.decision.basis.Scope;
import org.serachub.keys.SignedTable;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/**
 * Confirms a consent, or a decision to share, that somebody else recorded. An agency's confirmation
 * opens its own values to others; an advocate's opens everybody's; neither opens anything to the
 * agency that confirms. Nobody confirms what they recorded themselves, in whatever role.
 */
@Singleton
public final class ConfirmBasis {
  private final Writes writes;
  private final BasisRows rows;

  ConfirmBasis(Writes writes, BasisRows rows) {
    this.writes = writes;
    this.rows = rows;
  }

  /**
   * Confirms it, once for each agency and role.
   *
   * @param basis a consent that was given or a person who cannot decide, or a decision to share
   * @throws CaseRefusal if there is no such basis for this requester; stale if it is confirmed
   */
  public void confirm(Acting acting, CaseId caseId, UUID basis) {
    Speakers.requireForConsent(acting);
    writes.on(
        caseId,
        acting,
        envelope -> {
          var found = find(caseId, basis);
          if (found.maker().equals(acting.person().value())) {
            throw CaseRefusal.absent();
          }
          requireNew(acting, basis);
          rows.add(
              SignedTable.BASIS_CONFIRMATION,
              envelope.eventId(),
              basis,
              acting.agency().value(),
              acting.requester().role(),
              acting.person().value(),
              envelope.at());
          return new Audited<>(
              basis,
              new BasisEvent(
                  found.kind(),
                  envelope,
                  caseId,
                  BasisEvent.facts("confirm", basis, found.scope())));
        });
  }

  private Found find(CaseId caseId, UUID basis) {
    return rows.one(
            """
            SELECT 'consent' AS kind, recorded_by AS maker, category, recipient_agency,
              recipient_sector, purpose
            FROM consent_record
            WHERE id = ? AND case_id = ? AND state IN ('given', 'cannot-decide')
            UNION ALL
            SELECT 'decision-to-share', made_by, category, recipient_agency, recipient_sector,
              purpose
            FROM share_decision WHERE id = ? AND case_id = ?
            """,
            row -> new Found(row.text("kind"), row.uuid("maker"), BasisRows.scope(row)),
            basis,
            caseId.value(),
            basis,
            caseId.value())
        .orElseThrow(CaseRefusal::absent);
  }

  private void requireNew(Acting acting, UUID basis) {
    if (rows.one(
            "SELECT basis FROM basis_confirmation WHERE basis = ? AND agency = ? AND role = ?",
            row -> row.uuid("basis"),
            basis,
            acting.agency().value(),
            acting.requester().role())
        .isPresent()) {
      throw CaseRefusal.stale();
    }
  }

  private record Found(String kind, UUID maker, Scope scope) {}
}
