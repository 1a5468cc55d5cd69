package org.serachub.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.decision.Purpose;
import org.serachub.request.AgencyId;

/**
 * What agencies have agreed to share.
 *
 * @param code the reference by which the signed paper is found
 * @param starts the first day it is in force
 * @param ends the last day it is in force; empty while no end is known
 * @param parties at least two
 * @param categories ids of the categories covered; none: all
 * @param purposes covered; none: all
 * @param eventId the event that last changed it
 */
public record Agreement(
    UUID id,
    String code,
    String title,
    LocalDate starts,
    Optional<LocalDate> ends,
    Set<AgencyId> parties,
    Set<String> categories,
    Set<Purpose> purposes,
    UUID eventId) {
  /** Copies the sets. */
  public Agreement {
    parties = Set.copyOf(parties);
    categories = Set.copyOf(categories);
    purposes = Set.copyOf(purposes);
  }

  /** True while it is in force. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(starts) && ends.filter(day::isAfter).isEmpty();
  }

  /** The same agreement ending on {@code day}, by another event. */
  Agreement ending(LocalDate day, UUID event) {
    return new Agreement(
        id, code, title, starts, Optional.of(day), parties, categories, purposes, event);
  }
}
