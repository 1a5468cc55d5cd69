package org.serachub.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Civil days in the United Kingdom, and moments as the database keeps them. */
public final class London {
  /** The zone in which a leave date or an agreement's end is meant. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private London() {}

  /** The day it is now. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The day it was. */
  public static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  /** Now, truncated to the microsecond that a column can hold. */
  public static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
