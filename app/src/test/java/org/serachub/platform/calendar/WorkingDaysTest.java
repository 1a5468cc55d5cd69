package org.serachub.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkingDaysTest {
  private final WorkingDays days = new WorkingDays();

  @Test
  void theListHoldsEveryHolidayThatTheRulesGiveAndNoOther() {
    var byRule = new TreeMap<LocalDate, String>();
    IntStream.rangeClosed(days.first().getYear(), days.last().getYear())
        .forEach(year -> byRule.putAll(byRule(year)));
    assertEquals(byRule, BankHolidays.read());
    assertTrue(byRule.size() >= 4 * 8);
  }

  @Test
  void theRulesAgreeWithDaysThatWereKept() {
    assertEquals(LocalDate.of(2021, 4, 4), easter(2021));
    assertEquals(LocalDate.of(2024, 3, 31), easter(2024));
    assertEquals(LocalDate.of(2038, 4, 25), easter(2038), "the latest there can be");
    var kept = byRule(2021);
    assertEquals("the substitute day for Christmas Day", kept.get(LocalDate.of(2021, 12, 27)));
    assertEquals("the substitute day for Boxing Day", kept.get(LocalDate.of(2021, 12, 28)));
    kept = byRule(2023);
    assertEquals("the substitute day for New Year's Day", kept.get(LocalDate.of(2023, 1, 2)));
    kept = byRule(2016);
    assertEquals("Boxing Day", kept.get(LocalDate.of(2016, 12, 26)));
    assertEquals("the substitute day for Christmas Day", kept.get(LocalDate.of(2016, 12, 27)));
  }

  @Test
  void weekendsAndHolidaysAreNotWorked() {
    assertTrue(days.isWorkingDay(LocalDate.of(2026, 11, 26)));
    assertFalse(days.isWorkingDay(LocalDate.of(2026, 11, 28)));
    assertFalse(days.isWorkingDay(LocalDate.of(2026, 12, 25)));
    assertFalse(days.isWorkingDay(LocalDate.of(2026, 12, 28)));
    assertEquals(
        Optional.of("the substitute day for Boxing Day"), days.holiday(LocalDate.of(2026, 12, 28)));
    assertEquals(Optional.empty(), days.holiday(LocalDate.of(2026, 12, 27)));
  }

  @Test
  void countsOverChristmasBothWays() {
    var eve = LocalDate.of(2026, 12, 24);
    assertEquals(LocalDate.of(2026, 12, 29), days.nextWorkingDay(eve));
    assertEquals(LocalDate.of(2027, 1, 4), days.add(eve, 4));
    assertEquals(eve, days.add(LocalDate.of(2027, 1, 4), -4));
    assertEquals(LocalDate.of(2026, 12, 26), days.add(LocalDate.of(2026, 12, 26), 0));
    assertEquals(4, days.between(eve, LocalDate.of(2027, 1, 4)));
    assertEquals(-4, days.between(LocalDate.of(2027, 1, 4), eve));
    assertEquals(0, days.between(eve, LocalDate.of(2026, 12, 28)));
  }

  @Test
  void addingWhatLiesBetweenLeadsThere() {
    var worked = days.first().datesUntil(days.last()).filter(days::isWorkingDay).toList();
    var from = worked.getFirst();
    for (var at = 0; at < worked.size(); at++) {
      assertEquals(at, days.between(from, worked.get(at)));
      assertEquals(worked.get(at), days.add(from, at));
      assertEquals(from, days.add(worked.get(at), -at));
    }
    assertTrue(worked.size() > 4 * 250);
  }

  @Test
  void aYearWithoutAListIsAnErrorAndNeverAGuess() {
    var last = days.last();
    assertTrue(days.covers(last));
    assertFalse(days.covers(last.plusDays(1)));
    assertThrows(UnknownHolidays.class, () -> days.isWorkingDay(last.plusDays(1)));
    assertThrows(UnknownHolidays.class, () -> days.add(last, 3));
    assertThrows(UnknownHolidays.class, () -> days.add(days.first(), -3));
    assertThrows(UnknownHolidays.class, () -> days.between(days.first(), last.plusDays(2)));
    assertThrows(UnknownHolidays.class, () -> days.holiday(LocalDate.of(1999, 12, 31)));
  }

  private static SortedMap<LocalDate, String> byRule(int year) {
    var found = new TreeMap<LocalDate, String>();
    var easter = easter(year);
    found.put(easter.minusDays(2), "Good Friday");
    found.put(easter.plusDays(1), "Easter Monday");
    var may = LocalDate.of(year, Month.MAY, 1);
    found.put(may.with(firstMonday()), "early May bank holiday");
    found.put(may.with(lastMonday()), "spring bank holiday");
    found.put(LocalDate.of(year, Month.AUGUST, 1).with(lastMonday()), "summer bank holiday");
    keep(found, LocalDate.of(year, 1, 1), 1, "New Year's Day");
    keep(found, LocalDate.of(year, 12, 25), 2, "Christmas Day");
    keep(found, LocalDate.of(year, 12, 26), 2, "Boxing Day");
    return found;
  }

  /**
   * A day at a weekend is kept after it: on Monday if it stands alone, two days on if one of two.
   */
  private static void keep(
      SortedMap<LocalDate, String> found, LocalDate day, int sundayGives, String name) {
    switch (day.getDayOfWeek()) {
      case SATURDAY -> found.put(day.plusDays(2), "the substitute day for " + name);
      case SUNDAY -> found.put(day.plusDays(sundayGives), "the substitute day for " + name);
      default -> found.put(day, name);
    }
  }

  private static TemporalAdjuster firstMonday() {
    return TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY);
  }

  private static TemporalAdjuster lastMonday() {
    return TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY);
  }

  /** Gregorian computus (Meeus, Jones and Butcher). */
  private static LocalDate easter(int year) {
    var golden = year % 19;
    var century = year / 100;
    var inCentury = year % 100;
    var correction = (century - (century + 8) / 25 + 1) / 3;
    var moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    var weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
    var late = (golden + 11 * moon + 22 * weekday) / 451;
    var sum = moon + weekday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
