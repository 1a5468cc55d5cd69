package org.serachub.consent;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.casefile.Writes;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Takes a decision anew after a later refusal has suspended it. Only who made it may. */
@Singleton
public final class RenewDecision {
  private final Writes writes;
  private final OwnDecisions own;

  RenewDecision(Writes writes, OwnDecisions own) {
    this.writes = writes;
    this.own = own;
  }

  /**
   * Renews it from now on.
   *
   * @throws org.serachub.casefile.CaseRefusal if there is no such decision of this requester's;
   *     stale if it has ended
   */
  public void renew(Acting acting, CaseId caseId, UUID decision) {
    renew(acting, caseId, List.of(decision));
  }

  /** Renews those that were made together: all of them or none. */
  public void renew(Acting acting, CaseId caseId, List<UUID> decisions) {
    Speakers.requireForDecisions(acting);
    writes.on(
        caseId,
        acting,
        envelope -> {
          var facts = new ArrayList<Fact>();
          for (var decision : decisions) {
            var scope = own.of(acting, caseId, decision);
            own.set(decision, OwnDecisions.Moment.RENEWED, envelope.at(), envelope.eventId());
            facts.addAll(BasisEvent.facts("renew", decision, scope));
          }
          return new Audited<>(
              decisions, new BasisEvent(BasisEvent.DECISION, envelope, caseId, List.copyOf(facts)));
        });
  }
}
