package org.serachub.bundle.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.serachub.platform.calendar.WorkingDays;

/**
 * Reads dates and times: {@code 2026-11-23}, or relative to the day of loading: {@code today},
 * {@code today-3d}, {@code today-18y+19d}, {@code today+6wd} (working days). A time of day follows
 * after a space, to the microsecond if need be, in London; the earlier one where clocks go back.
 * With a {@code Z} after it the time is UTC.
 */
final class When {
  /** The clock on the wall of every partnership. */
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}|today(?:[+-]\\d{1,5}(?:wd|[dwmy]))*)"
              + "(?: (\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?)(Z)?)?");
  private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,5})(wd|[dwmy])");
  private static final WorkingDays WORKING = new WorkingDays();
  private static final int EARLIEST = 1880;
  private static final int LATEST = 2200;

  private final Instant now;

  When(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, LONDON);
  }

  /** The date, if this is one. */
  Optional<LocalDate> date(String text) {
    return matched(text).filter(m -> m.group(2) == null).flatMap(this::day);
  }

  /** The moment, if this is one; a date alone is not. */
  Optional<Instant> moment(String text) {
    return matched(text).filter(m -> m.group(2) != null).flatMap(this::instant);
  }

  private static Optional<Matcher> matched(String text) {
    return Optional.of(FORM.matcher(text)).filter(Matcher::matches);
  }

  private Optional<Instant> instant(Matcher m) {
    return day(m)
        .flatMap(
            day -> {
              try {
                var local = day.atTime(LocalTime.parse(m.group(2)));
                if (m.group(3) != null) {
                  return Optional.of(local.toInstant(ZoneOffset.UTC));
                }
                var real = !LONDON.getRules().getValidOffsets(local).isEmpty();
                return real ? Optional.of(local.atZone(LONDON).toInstant()) : Optional.empty();
              } catch (DateTimeException impossible) {
                return Optional.empty();
              }
            });
  }

  private Optional<LocalDate> day(Matcher m) {
    try {
      var text = m.group(1);
      var day = text.startsWith("today") ? stepped(text) : LocalDate.parse(text);
      return Optional.of(day).filter(d -> d.getYear() >= EARLIEST && d.getYear() <= LATEST);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private LocalDate stepped(String text) {
    var day = today();
    var steps = STEP.matcher(text);
    while (steps.find()) {
      var count = Integer.parseInt(steps.group(2)) * (steps.group(1).equals("+") ? 1 : -1);
      day =
          switch (steps.group(3)) {
            case "d" -> day.plusDays(count);
            case "w" -> day.plusWeeks(count);
            case "m" -> day.plusMonths(count);
            case "y" -> day.plusYears(count);
            default -> workingDays(day, count);
          };
    }
    return day;
  }

  private static LocalDate workingDays(LocalDate from, int count) {
    var day = from;
    for (var left = Math.abs(count); left > 0; left -= isWorking(day) ? 1 : 0) {
      day = day.plusDays(Integer.signum(count));
    }
    return day;
  }

  /** Past the list of bank holidays, weekdays count: a demonstration must still load then. */
  private static boolean isWorking(LocalDate day) {
    return WORKING.covers(day) ? WORKING.isWorkingDay(day) : WorkingDays.isWeekday(day);
  }
}
