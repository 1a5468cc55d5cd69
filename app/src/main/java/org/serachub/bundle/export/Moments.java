package org.serachub.bundle.export;

import static java.time.temporal.ChronoField.MICRO_OF_SECOND;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.serachub.platform.London;

/** Writes moments as a bundle has them: London's clock, or UTC in the hour that comes twice. */
final class Moments {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private Moments() {}

  static String of(Instant moment) {
    var local = LocalDateTime.ofInstant(moment, London.ZONE);
    return London.ZONE.getRules().getValidOffsets(local).size() == 1
        ? text(local)
        : text(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)) + "Z";
  }

  private static String text(LocalDateTime time) {
    var form =
        time.get(MICRO_OF_SECOND) > 0 ? MICROS : time.get(SECOND_OF_MINUTE) > 0 ? SECONDS : MINUTES;
    return form.format(time);
  }
}
