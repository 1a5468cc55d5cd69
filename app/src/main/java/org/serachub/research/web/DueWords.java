package org.serachub.research.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.serachub.platform.London;
import org.serachub.research.DueDates;
import org.serachub.research.ResearchRequest;
import org.serachub.web.CivilTime;

/** Says when a return is due: the day, and how far off it is. */
@Singleton
public final class DueWords {
  private final DueDates dueDates;
  private final Clock clock;

  DueWords(DueDates dueDates, Clock clock) {
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /** Such as "Tuesday 1 December 2026: in 3 working days". */
  public String of(ResearchRequest request) {
    return request
        .due()
        .map(due -> CivilTime.weekday(due) + off(due))
        .orElse("No day could be worked out. Ask the coordinator");
  }

  /** True if the return is awaited and its day has passed. */
  public boolean overdue(ResearchRequest request) {
    return request.overdue(today());
  }

  private String off(LocalDate due) {
    return dueDates.left(today(), due).map(left -> ": " + words(due, left)).orElse("");
  }

  private String words(LocalDate due, int left) {
    if (due.equals(today())) {
      return "today";
    }
    if (due.isBefore(today())) {
      return left == 0 ? "the day has passed" : days(-left) + " ago";
    }
    return left == 0 ? "before the next working day" : "in " + days(left);
  }

  private static String days(int count) {
    return count == 1 ? "1 working day" : count + " working days";
  }

  private LocalDate today() {
    return London.today(clock);
  }
}
