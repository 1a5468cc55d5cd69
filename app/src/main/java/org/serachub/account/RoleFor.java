package org.serachub.account;

import java.util.Optional;
import org.serachub.decision.Role;
import org.serachub.request.AgencyId;

/** A role for an agency; for none, if and only if it is the administrator's. */
public record RoleFor(Role role, Optional<AgencyId> agency) {
  /** Everybody but an administrator acts for an agency. */
  public RoleFor {
    if (agency.isPresent() == (role == Role.ADMINISTRATOR)) {
      throw new IllegalArgumentException("an administrator, and nobody else, acts for no agency");
    }
  }
}
