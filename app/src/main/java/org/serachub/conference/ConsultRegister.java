package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.conference.RegisterEvents.RegisterConsulted;
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
   * The entries that this person may know of, the latest first; the event is committed before they
   * are handed out.
   *
   * @throws Refusal if the case is not there for the person who asks, who may be in the register
   */
  public List<Exclusion> consult(Act act, CaseId caseId) {
    requireKeeper(act, exclusions);
    if (exclusions.keepsOut(act.by(), caseId)) {
      throw Refusal.absent();
    }
    acts.record(act, envelope -> new RegisterConsulted(envelope, List.of(caseId)));
    return exclusions.of(caseId, act.by());
  }

  /**
   * The open entries of every case that name somebody whom this person stands in for.
   *
   * @throws Refusal if they are nobody's deputy
   */
  public List<Exclusion> consultAsDeputy(Act act) {
    if (!exclusions.standsIn(act.by())) {
      throw Refusal.absent();
    }
    var found = exclusions.standingInFor(act.by());
    var cases = found.stream().map(Exclusion::caseId).distinct().toList();
    acts.record(act, envelope -> new RegisterConsulted(envelope, cases));
    return found;
  }

  /** A chair comes to the register as the chairs' deputy only. */
  static void requireKeeper(Act act, Exclusions exclusions) {
    if (!ExcludeFromCase.KEEPERS.contains(act.by().role()) && !exclusions.standsIn(act.by())) {
      throw Refusal.absent();
    }
  }
}
