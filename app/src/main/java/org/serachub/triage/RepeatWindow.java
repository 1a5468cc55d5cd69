package org.serachub.triage;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.serachub.administration.NamePartnership;
import org.serachub.platform.London;

/** Whether a referral counts as a repeat of an earlier one: the partnership sets for how long. */
@Singleton
public final class RepeatWindow {
  private final NamePartnership partnership;

  RepeatWindow(NamePartnership partnership) {
    this.partnership = partnership;
  }

  /** The number of months; 0: however long it is. */
  public int months() {
    return partnership.current().repeatMonths();
  }

  /** True if a referral of {@code later} is a repeat of one of {@code earlier}. */
  public static boolean isRepeat(Instant earlier, Instant later, int months) {
    if (earlier.isAfter(later)) {
      return false;
    }
    var last = earlier.atZone(London.ZONE).toLocalDate().plusMonths(months);
    return months == 0 || !later.atZone(London.ZONE).toLocalDate().isAfter(last);
  }
}
