package org.serachub.platform.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day in a year whose bank holidays are not listed, so that nobody can say if it is worked. */
public final class UnknownHolidays extends DateTimeException {
  private static final long serialVersionUID = 1L;

  UnknownHolidays(LocalDate first, LocalDate last) {
    super("bank holidays are listed from " + first + " to " + last + " only");
  }
}
