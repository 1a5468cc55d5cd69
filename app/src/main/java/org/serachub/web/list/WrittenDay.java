package org.serachub.web.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a day written in one box: 27/3/2026, 27 3 2026, 27 March 2026, 2026-03-27. */
final class WrittenDay {
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[ /.-]+([0-9]{1,2}|[a-z]{3,9})[ /.-]+([0-9]{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private WrittenDay() {}

  static Optional<LocalDate> read(String text) {
    var lower = text.toLowerCase(Locale.UK);
    var first = DAY_FIRST.matcher(lower);
    if (first.matches()) {
      return day(first.group(3), first.group(2), first.group(1));
    }
    var last = YEAR_FIRST.matcher(lower);
    return last.matches() ? day(last.group(1), last.group(2), last.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      var date = LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day));
      return Optional.of(date).filter(d -> d.getYear() >= 1900 && d.getYear() <= 2100);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : MONTHS.indexOf(text.substring(0, 3)) + 1;
  }
}
