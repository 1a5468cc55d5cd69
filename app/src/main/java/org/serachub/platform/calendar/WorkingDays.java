package org.serachub.platform.calendar;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Working days of England and Wales: Monday to Friday without the bank holidays of the Banking and
 * Financial Dealings Act 1971, for the years in the reference data. Every method throws {@link
 * UnknownHolidays} rather than guess about another year.
 */
@Singleton
public final class WorkingDays {
  private final NavigableMap<LocalDate, String> holidays;

  /** Those of the years in the reference data. */
  public WorkingDays() {
    this(BankHolidays.read());
  }

  WorkingDays(NavigableMap<LocalDate, String> holidays) {
    this.holidays = new TreeMap<>(holidays);
  }

  /** The first day that can be asked about. */
  public LocalDate first() {
    return holidays.firstKey().withDayOfYear(1);
  }

  /** The last day that can be asked about: the end of a year. */
  public LocalDate last() {
    return holidays.lastKey().withMonth(12).withDayOfMonth(31);
  }

  /** True if the bank holidays of its year are listed. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(first()) && !day.isAfter(last());
  }

  /** True if it is neither at a weekend nor a bank holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return holiday(day).isEmpty() && isWeekday(day);
  }

  /** The name of the bank holiday it is, if it is one, to be put in a sentence. */
  public Optional<String> holiday(LocalDate day) {
    return Optional.ofNullable(holidays.get(known(day)));
  }

  /** The first working day after {@code day}. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return add(day, 1);
  }

  /**
   * The working day that is {@code count} of them after {@code from}, or before it where negative;
   * {@code from} itself, worked or not, for none.
   */
  public LocalDate add(LocalDate from, int count) {
    var day = known(from);
    for (var left = Math.abs(count); left > 0; left -= isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(Integer.signum(count));
    }
    return day;
  }

  /**
   * How many working days come after {@code from} until {@code to}, that one included; negative
   * where {@code to} is earlier. {@code add} of as many leads from one working day to the other.
   */
  public int between(LocalDate from, LocalDate to) {
    known(from);
    known(to);
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.datesUntil(to).map(day -> day.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /** True from Monday to Friday, whatever is celebrated. */
  public static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private LocalDate known(LocalDate day) {
    if (!covers(day)) {
      throw new UnknownHolidays(first(), last());
    }
    return day;
  }
}
