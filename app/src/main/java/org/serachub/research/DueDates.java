package org.serachub.research;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.serachub.platform.London;
import org.serachub.platform.calendar.UnknownHolidays;
import org.serachub.platform.calendar.WorkingDays;

/**
 * When a return is due: some working days before the conference. Who is invited late has one
 * working day, but never longer than until the conference.
 */
@Singleton
public final class DueDates {
  private final WorkingDays workingDays;

  DueDates(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** The last day; empty if no bank holidays are known for it. */
  Optional<LocalDate> of(Instant conference, Instant invited, int daysBefore) {
    var held = LocalDate.ofInstant(conference, London.ZONE);
    var asked = LocalDate.ofInstant(invited, London.ZONE);
    try {
      var usual = workingDays.add(held, -daysBefore);
      var late = workingDays.nextWorkingDay(asked);
      var due = usual.isBefore(late) ? late : usual;
      return Optional.of(due.isAfter(held) ? held : due);
    } catch (UnknownHolidays unknown) {
      return Optional.empty();
    }
  }

  /** How many working days there still are; negative if it is past; empty if nobody can say. */
  public Optional<Integer> left(LocalDate today, LocalDate due) {
    return workingDays.covers(today) && workingDays.covers(due)
        ? Optional.of(workingDays.between(today, due))
        : Optional.empty();
  }
}
