package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.casefile.Writes;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Withdraws consents that were given together: all of them or none. */
@Singleton
public final class WithdrawConsents {
  private final Writes writes;
  private final WithdrawConsent withdrawConsent;

  WithdrawConsents(Writes writes, WithdrawConsent withdrawConsent) {
    this.writes = writes;
    this.withdrawConsent = withdrawConsent;
  }

  /**
   * Withdraws them.
   *
   * @param consents at least one
   * @throws org.serachub.casefile.CaseRefusal as {@link WithdrawConsent#withdraw}
   */
  public void withdraw(Acting acting, CaseId caseId, List<UUID> consents) {
    Speakers.requireForConsent(acting);
    writes.on(
        caseId,
        acting,
        envelope -> {
          consents.forEach(consent -> withdrawConsent.withdraw(acting, caseId, consent));
          return new Audited<>(
              consents,
              new BasisEvent(
                  BasisEvent.CONSENT,
                  envelope,
                  caseId,
                  List.of(new Fact("act", "withdraw-together"))));
        });
  }
}
