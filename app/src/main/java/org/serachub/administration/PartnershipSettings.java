package org.serachub.administration;

import java.util.Optional;
import org.serachub.request.AgencyId;

/**
 * What a partnership decides about itself.
 *
 * @param wording {@code survivor} or {@code victim}
 * @param host the agency that hosts the conferences and keeps what they record
 * @param researchDays how many working days before its conference a research return is due, 0 to 30
 * @param repeatMonths for how many months after a referral another one counts as a repeat; 0:
 *     however long it is
 * @param version counts changes; -1 if nothing was ever set
 */
public record PartnershipSettings(
    String name,
    String wording,
    Optional<AgencyId> host,
    int researchDays,
    int repeatMonths,
    long version) {
  /** The longest window that is not without limit. */
  public static final int MOST_MONTHS = 120;

  /** What a new hub starts with. */
  public static final PartnershipSettings UNSET =
      new PartnershipSettings("", "survivor", Optional.empty(), 3, 12, -1);
}
