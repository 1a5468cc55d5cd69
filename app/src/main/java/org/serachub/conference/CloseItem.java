package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;

/** Ends the discussion of an item: for good, or until its actions are done. */
@Singleton
@Requires(beans = Acts.class)
public final class CloseItem {
  private final Steps steps;

  CloseItem(Steps steps) {
    this.steps = steps;
  }

  /**
   * Closes it.
   *
   * @param step {@link ItemStep#FOLLOW_UP} if actions remain, otherwise {@link ItemStep#CLOSE}
   * @throws IllegalArgumentException for any other step
   * @throws Refusal if there is no such item for this person, it has changed, or is closed
   */
  public void close(Act act, ItemId item, long version, ItemStep step) {
    act.requireRole(Set.of(Role.COORDINATOR, Role.CHAIR));
    if (step != ItemStep.FOLLOW_UP && step != ItemStep.CLOSE) {
      throw new IllegalArgumentException("not a step that closes");
    }
    steps.take(act, item, version, step);
  }
}
