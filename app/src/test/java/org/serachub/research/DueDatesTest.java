package org.serachub.research;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serachub.platform.calendar.WorkingDays;

final class DueDatesTest {
  private final DueDates dueDates = new DueDates(new WorkingDays());

  @Test
  void aReturnIsDueWorkingDaysBeforeTheConference() {
    assertEquals(day(2026, 12, 9), due("2026-12-14T10:00:00Z", "2026-11-26T09:00:00Z", 3));
    assertEquals(
        day(2026, 12, 23), due("2026-12-30T10:00:00Z", "2026-11-26T09:00:00Z", 3), "Christmas");
    assertEquals(day(2026, 12, 14), due("2026-12-14T10:00:00Z", "2026-11-26T09:00:00Z", 0));
  }

  @Test
  void whoIsInvitedLateHasOneWorkingDayButNotLongerThanTheConference() {
    assertEquals(day(2026, 12, 14), due("2026-12-15T10:00:00Z", "2026-12-11T16:00:00Z", 3));
    assertEquals(day(2026, 12, 15), due("2026-12-15T10:00:00Z", "2026-12-15T08:00:00Z", 3));
  }

  @Test
  void theDayIsThatOfLondon() {
    assertEquals(day(2026, 6, 12), due("2026-06-16T23:30:00Z", "2026-06-01T09:00:00Z", 3));
  }

  @Test
  void noDayIsGuessedWhereNoHolidaysAreListed() {
    var beyond =
        new WorkingDays().last().plusDays(20).atTime(10, 0).toInstant(java.time.ZoneOffset.UTC);
    assertEquals(Optional.empty(), dueDates.of(beyond, Instant.parse("2026-11-26T09:00:00Z"), 3));
    assertEquals(
        Optional.empty(), dueDates.left(day(2026, 11, 26).get(), LocalDate.of(2031, 1, 1)));
  }

  private Optional<LocalDate> due(String conference, String invited, int days) {
    return dueDates.of(Instant.parse(conference), Instant.parse(invited), days);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    return Optional.of(LocalDate.of(year, month, day));
  }
}
