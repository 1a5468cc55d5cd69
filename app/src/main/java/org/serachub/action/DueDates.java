package org.serachub.action;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.serachub.platform.London;
import org.serachub.platform.calendar.WorkingDays;

/** Says whether an action can be due on a day. */
@Singleton
public final class DueDates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private final WorkingDays workingDays;
  private final Clock clock;

  DueDates(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * What is wrong with a day; empty: nothing.
   *
   * @param before the day on which it is due already, which may be kept though it is over
   */
  public Optional<String> problem(LocalDate day, Optional<LocalDate> before) {
    if (before.filter(day::equals).isPresent()) {
      return Optional.empty();
    }
    if (day.isBefore(London.today(clock))) {
      return Optional.of("The due date must be today or later");
    }
    if (!workingDays.covers(day) || !workingDays.covers(day.plusDays(7))) {
      return Optional.of(
          "The due date must be before " + DAY.format(workingDays.last().minusDays(6)));
    }
    if (workingDays.isWorkingDay(day)) {
      return Optional.empty();
    }
    var why =
        workingDays
            .holiday(day)
            .map(name -> "is a bank holiday (" + name + ")")
            .orElse("is at a weekend");
    return Optional.of(
        "The due date must be a working day. "
            + DAY.format(day)
            + " "
            + why
            + ". The next working day is "
            + DAY.format(workingDays.nextWorkingDay(day)));
  }
}
