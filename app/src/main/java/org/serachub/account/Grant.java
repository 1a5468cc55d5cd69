package org.serachub.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;

/**
 * A role that a person holds for an agency.
 *
 * @param agency empty for administrators only
 * @param grantedBy empty if the operator did it at the command line
 * @param confirmedBy empty if nobody has, or if the first administrator or DPO needed nobody
 * @param confirmedAt when the role took effect; empty while it waits
 * @param eventId the event that last changed it
 */
public record Grant(
    GrantId id,
    PersonId person,
    Optional<AgencyId> agency,
    Role role,
    Optional<PersonId> grantedBy,
    Instant grantedAt,
    Optional<PersonId> confirmedBy,
    Optional<Instant> confirmedAt,
    Optional<Instant> endedAt,
    UUID eventId) {

  /** Everybody but an administrator acts for an agency. */
  public Grant {
    if (agency.isPresent() == (role == Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("an administrator, and nobody else, acts for no agency");
    }
  }

  /** True once confirmed and until ended. */
  public boolean inEffect() {
    return confirmedAt.isPresent() && endedAt.isEmpty();
  }

  /** True while it waits for somebody to confirm it. */
  public boolean waiting() {
    return confirmedAt.isEmpty() && endedAt.isEmpty();
  }

  /** The same role, in effect from {@code at}. */
  Grant confirmed(Optional<PersonId> by, Instant at, UUID event) {
    return new Grant(
        id, person, agency, role, grantedBy, grantedAt, by, Optional.of(at), endedAt, event);
  }

  /** A role like this one that waits to be confirmed. */
  Grant anew(GrantId fresh, PersonId by, Instant at, UUID event) {
    return new Grant(
        fresh,
        person,
        agency,
        role,
        Optional.of(by),
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        event);
  }

  /** The same role, ended at {@code at}. */
  Grant ended(Instant at, UUID event) {
    return new Grant(
        id,
        person,
        agency,
        role,
        grantedBy,
        grantedAt,
        confirmedBy,
        confirmedAt,
        Optional.of(at),
        event);
  }
}
