package org.serachub.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Purpose;
import org.serachub.request.AgencyId;

/**
 * What is agreed, before it is kept.
 *
 * @param categories none: all
 * @param purposes none: all
 */
public record Terms(
    String code,
    String title,
    LocalDate starts,
    Optional<LocalDate> ends,
    Set<AgencyId> parties,
    Set<String> categories,
    Set<Purpose> purposes) {
  /** Copies the sets. */
  public Terms {
    parties = Set.copyOf(parties);
    categories = Set.copyOf(categories);
    purposes = Set.copyOf(purposes);
  }
}
