package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.casefile.Writes;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Confirms records that were made together: all of them or none. */
@Singleton
public final class ConfirmBases {
  private final Writes writes;
  private final ConfirmBasis confirmBasis;

  ConfirmBases(Writes writes, ConfirmBasis confirmBasis) {
    this.writes = writes;
    this.confirmBasis = confirmBasis;
  }

  /**
   * Confirms them.
   *
   * @param bases at least one
   * @throws org.serachub.casefile.CaseRefusal as {@link ConfirmBasis#confirm}
   */
  public void confirm(Acting acting, CaseId caseId, List<UUID> bases) {
    Speakers.requireForConsent(acting);
    writes.on(
        caseId,
        acting,
        envelope -> {
          bases.forEach(basis -> confirmBasis.confirm(acting, caseId, basis));
          return new Audited<>(
              bases,
              new BasisEvent(
                  BasisEvent.CONSENT,
                  envelope,
                  caseId,
                  List.of(new Fact("act", "confirm-together"))));
        });
  }
}
