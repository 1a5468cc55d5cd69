package org.serachub.request;

import java.util.Optional;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;

/**
 * A signed-in person in the one role, for the one agency, of this session. Handed down as an
 * argument; nothing reads it from a thread.
 *
 * @param agency empty for administrators only
 * @param sector empty for administrators only
 */
public record Requester(
    PersonId person,
    String name,
    Role role,
    GrantId grant,
    Optional<AgencyId> agency,
    Optional<String> agencyName,
    Optional<Sector> sector) {

  /**
   * The agency spoken for.
   *
   * @throws IllegalStateException for an administrator, who speaks for none
   */
  public AgencyId requireAgency() {
    return agency.orElseThrow(() -> new IllegalStateException("no agency"));
  }
}
