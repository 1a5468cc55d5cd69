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

/**
 * Ends decisions to share before their time: they open nothing from now on. Anybody who may decide
 * for the agency that made them may end them; a decision must not outlive its maker's absence.
 */
@Singleton
public final class EndDecisions {
  private final Writes writes;
  private final OwnDecisions own;

  EndDecisions(Writes writes, OwnDecisions own) {
    this.writes = writes;
    this.own = own;
  }

  /**
   * Ends all of them or none.
   *
   * @param decisions at least one
   * @throws org.serachub.casefile.CaseRefusal if one is none of this requester's agency; stale if
   *     one has ended
   */
  public void end(Acting acting, CaseId caseId, List<UUID> decisions) {
    Speakers.requireForDecisions(acting);
    writes.on(
        caseId,
        acting,
        envelope -> {
          var facts = new ArrayList<Fact>();
          for (var decision : decisions) {
            var scope = own.ofAgency(acting, caseId, decision);
            own.set(decision, OwnDecisions.Moment.ENDS, envelope.at(), envelope.eventId());
            facts.addAll(BasisEvent.facts("end", decision, scope));
          }
          return new Audited<>(
              decisions, new BasisEvent(BasisEvent.DECISION, envelope, caseId, List.copyOf(facts)));
        });
  }
}
