package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;

/** Ends the research on an item and seals its packs, so that those invited can read them. */
@Singleton
@Requires(beans = Acts.class)
public final class SealPacks {
  private final Steps steps;

  SealPacks(Steps steps) {
    this.steps = steps;
  }

  /**
   * Seals them.
   *
   * @throws Refusal if there is no such item for this person, it has changed, or is past research
   */
  public void seal(Act act, ItemId item, long version) {
    act.requireRole(Set.of(Role.COORDINATOR));
    steps.take(act, item, version, ItemStep.SEAL);
  }
}
