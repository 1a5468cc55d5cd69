package org.serachub.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;
import org.serachub.request.PersonId;

/**
 * That somebody who holds a role is the deputy of its other holders.
 *
 * @param grant the role it rests on
 * @param confirmedAt when it took effect; empty while it waits
 */
public record Deputyship(
    UUID id,
    Grant grant,
    PersonId namedBy,
    Instant namedAt,
    Optional<Instant> confirmedAt,
    Optional<Instant> endedAt) {
  /** The deputy. */
  public PersonId person() {
    return grant.person();
  }

  /** Whose deputy they are. */
  public Role role() {
    return grant.role();
  }

  /** True from its confirmation to its end, while the role is in effect. */
  public boolean inEffect() {
    return confirmedAt.isPresent() && stands();
  }

  /** True while it waits for somebody to confirm it. */
  public boolean waiting() {
    return confirmedAt.isEmpty() && stands();
  }

  private boolean stands() {
    return endedAt.isEmpty() && grant.inEffect();
  }
}
