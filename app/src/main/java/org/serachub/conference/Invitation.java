package org.serachub.conference;

import java.time.Instant;
import java.util.Optional;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;

/**
 * An agency asked to an item.
 *
 * @param accepted how many of its people have accepted the conference's undertaking
 */
public record Invitation(
    ItemId item,
    AgencyId agency,
    String agencyName,
    Instant invitedAt,
    Optional<Instant> withdrawnAt,
    int accepted) {
  /** True until it is withdrawn. */
  public boolean stands() {
    return withdrawnAt.isEmpty();
  }
}
