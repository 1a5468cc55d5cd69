package org.serachub.bundle.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as spreadsheets of this country write them: {@code 23/11/2026} or {@code 2026-11-23}, with
 * a time after it or, for the beginning of the day, without one.
 */
final class SheetDates {
  private static final String TIME = "(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?";
  private static final Pattern OURS = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + TIME);
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + TIME);
  private static final Pattern SHORT = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{2}(?: .*)?");

  private SheetDates() {}

  /** True if it is meant as a date, right or wrong. */
  static boolean looksLikeOne(String text) {
    return OURS.matcher(text).matches()
        || ISO.matcher(text).matches()
        || SHORT.matcher(text).matches();
  }

  /** True if its year has two digits, so that nobody can say which it is. */
  static boolean shortYear(String text) {
    return SHORT.matcher(text).matches();
  }

  /** The date in a bundle's form; empty if it is none. */
  static Optional<String> date(String text) {
    return matched(text)
        .filter(found -> found.group(4) == null)
        .flatMap(SheetDates::day)
        .map(LocalDate::toString);
  }

  /** The moment in a bundle's form; empty if it is none. */
  static Optional<String> moment(String text) {
    return matched(text)
        .flatMap(found -> day(found).flatMap(day -> time(found).map(time -> day + " " + time)));
  }

  private static Optional<Matcher> matched(String text) {
    return Optional.of(OURS.matcher(text))
        .filter(Matcher::matches)
        .or(() -> Optional.of(ISO.matcher(text)).filter(Matcher::matches));
  }

  private static Optional<LocalDate> day(Matcher found) {
    var ours = found.group(3).length() == 4;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(ours ? 3 : 1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(ours ? 1 : 3))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<String> time(Matcher found) {
    if (found.group(4) == null) {
      return Optional.of("00:00");
    }
    var seconds = found.group(6);
    try {
      var time =
          LocalTime.of(
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(5)),
              seconds == null ? 0 : Integer.parseInt(seconds));
      return Optional.of(time.toString());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
