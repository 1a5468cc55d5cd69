package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;

/** Turns the conference to an item. */
@Singleton
@Requires(beans = Acts.class)
public final class StartItem {
  private final Steps steps;

  StartItem(Steps steps) {
    this.steps = steps;
  }

  /**
   * Starts it.
   *
   * @throws Refusal if there is no such item for this person, it has changed, or is not sealed
   */
  public void start(Act act, ItemId item, long version) {
    act.requireRole(Set.of(Role.COORDINATOR, Role.CHAIR));
    steps.take(act, item, version, ItemStep.START);
  }
}
