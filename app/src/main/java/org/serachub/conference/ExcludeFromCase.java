package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.conference.RegisterEvents.Excluded;
import org.serachub.decision.Role;
import org.serachub.platform.Ids;
import org.serachub.request.CaseId;

/** Enters a person or an agency in the register of conflicts: the case is gone for them at once. */
@Singleton
@Requires(beans = Acts.class)
public final class ExcludeFromCase {
  /** Who keeps the register. */
  public static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.DPO);

  private final Acts acts;
  private final Exclusions exclusions;
  private final Ids ids;

  ExcludeFromCase(Acts acts, Exclusions exclusions, Ids ids) {
    this.acts = acts;
    this.exclusions = exclusions;
    this.ids = ids;
  }

  /**
   * Excludes them; nothing happens if they are excluded already.
   *
   * @throws Refusal if the case is not there for the person who asks
   */
  public UUID exclude(Act act, CaseId caseId, Whom whom) {
    act.requireRole(KEEPERS);
    if (exclusions.keepsOut(act.by(), caseId)) {
      throw Refusal.absent();
    }
    var open = exclusions.open(caseId, whom);
    if (open.isPresent()) {
      return open.get();
    }
    return acts.perform(
        act,
        envelope -> {
          var id = ids.next();
          var made = new Exclusions.Made(act.by().person(), envelope.at(), envelope.eventId());
          exclusions.add(id, caseId, whom, made);
          return new Audited<>(id, new Excluded(envelope, id, caseId, whom));
        });
  }
}
