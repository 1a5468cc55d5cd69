package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.RegisterEvents.ExclusionEnded;
import org.serachub.request.CaseId;

/** Ends an entry of the register of conflicts. The entry stays, with the day it ended. */
@Singleton
@Requires(beans = Acts.class)
public final class EndExclusion {
  private final Acts acts;
  private final Exclusions exclusions;

  EndExclusion(Acts acts, Exclusions exclusions) {
    this.acts = acts;
    this.exclusions = exclusions;
  }

  /**
   * Ends it.
   *
   * @throws Refusal if there is no such entry for this person, or it has ended
   */
  public void end(Act act, CaseId caseId, UUID id) {
    ConsultRegister.requireKeeper(act, exclusions);
    acts.perform(
        act,
        envelope -> {
          var exclusion =
              exclusions
                  .find(id, act.by())
                  .filter(found -> found.caseId().equals(caseId))
                  .filter(found -> !exclusions.keepsOut(act.by(), caseId))
                  .orElseThrow(Refusal::absent);
          if (!exclusions.end(id, envelope.at(), envelope.eventId())) {
            throw Refusal.stale();
          }
          return new Audited<>(id, new ExclusionEnded(envelope, exclusion));
        });
  }
}
