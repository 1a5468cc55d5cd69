package org.serachub.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.request.PersonId;

/**
 * A policy set that is kept: proposed, turned down, or in force from a moment on.
 *
 * @param proposedBy empty for the set that came with the hub
 * @param reason why it was proposed; no person and no case
 * @param activeFrom empty until it is approved
 */
public record StoredSet(
    UUID id,
    PolicyDocuments documents,
    Optional<PersonId> proposedBy,
    Instant proposedAt,
    String reason,
    Optional<PersonId> approvedBy,
    Optional<Instant> activeFrom,
    Optional<Instant> refusedAt) {

  /** Where a set stands. */
  public enum State {
    /** Waits for a data protection officer. */
    PROPOSED,
    /** Turned down. */
    REFUSED,
    /** Approved, and in force from a moment that is still to come. */
    SCHEDULED,
    /** It has come into force; the newest of these decides. */
    CAME_INTO_FORCE
  }

  /** A short hash of its documents. */
  public String version() {
    return documents.version();
  }

  /** True if that person proposed it. */
  public boolean isOf(PersonId person) {
    return proposedBy.equals(Optional.of(person));
  }

  /** Where it stands at that moment. */
  public State at(Instant now) {
    if (refusedAt.isPresent()) {
      return State.REFUSED;
    }
    return activeFrom
        .map(from -> from.isAfter(now) ? State.SCHEDULED : State.CAME_INTO_FORCE)
        .orElse(State.PROPOSED);
  }
}
