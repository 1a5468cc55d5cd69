package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.conference.ConferenceEvents.RegisterConsulted;
import org.serachub.request.CaseId;

/** Reads the register of conflicts of one case. */
@Singleton
@Requires(beans = Acts.class)
public final class ConsultRegister {
  private final Acts acts;
  private final Exclusions exclusions;

  ConsultRegister(Acts acts, Exclusions exclusions) {
    this.acts = acts;
    this.exclusions = exclusions;
  }

  /**
   * Every entry, the latest first; the event is committed before they are handed out.
   *
   * @throws Refusal if the case is not there for the person who asks, who may be in the register
   */
  public List<Exclusion> consult(Act act, CaseId caseId) {
    act.requireRole(ExcludeFromCase.KEEPERS);
    if (exclusions.keepsOut(act.by(), caseId)) {
      throw Refusal.absent();
    }
    acts.record(act, envelope -> new RegisterConsulted(envelope, caseId));
    return exclusions.of(caseId);
  }
}
