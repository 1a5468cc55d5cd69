package org.serachub.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Stored times are UTC; people read the time of the United Kingdom. */
public final class CivilTime {
  /** The zone of every time on a screen or in a document. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private CivilTime() {}

  /** Such as "Tuesday 3 March 2026". */
  public static String weekday(LocalDate date) {
    return WEEKDAY.format(date);
  }

  /** Such as "3 March 2026". */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Such as "3 March 2026". */
  public static String day(Instant at) {
    return DAY.format(at.atZone(ZONE));
  }

  /** Such as "3 March 2026 at 14:05". */
  public static String minute(Instant at) {
    return day(at) + " at " + clock(at);
  }

  /**
   * How long something holds that ends at that moment, such as "until the end of 3 March 2026",
   * where the moment is the midnight after it, or "until 3 March 2026 at 14:05".
   */
  public static String until(Instant end) {
    var moment = end.atZone(ZONE);
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "until the end of " + day(moment.toLocalDate().minusDays(1))
        : "until " + minute(end);
  }

  /** Such as "14:05". */
  public static String clock(Instant at) {
    return CLOCK.format(at.atZone(ZONE));
  }
}
