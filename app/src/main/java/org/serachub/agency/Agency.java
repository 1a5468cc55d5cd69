package org.serachub.agency;

import java.time.LocalDate;
import java.util.Optional;
import org.serachub.decision.Sector;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;

/**
 * A body that takes part in the partnership.
 *
 * @param code short name in lower case, used in bundles: letters, digits, hyphens
 * @param firstResponder whether it may refer into the National Referral Mechanism (Modern Slavery
 *     Act 2015 s.52 guidance)
 * @param lead confirms the roles of the agency's people
 * @param leftOn the first day on which nobody acts for it
 * @param version counts changes, so that a stale form is noticed
 */
public record Agency(
    AgencyId id,
    String code,
    String name,
    Sector sector,
    boolean firstResponder,
    Optional<PersonId> lead,
    Optional<LocalDate> leftOn,
    long version) {

  /** True while its people may act for it. */
  public boolean takesPartOn(LocalDate day) {
    return leftOn.filter(left -> !day.isBefore(left)).isEmpty();
  }

  /** True if {@code person} leads it. */
  public boolean isLedBy(PersonId person) {
    return lead.filter(person::equals).isPresent();
  }
}
