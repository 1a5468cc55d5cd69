package org.serachub.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CivilTimeTest {
  @Test
  void whatEndsAtMidnightHoldsUntilTheEndOfTheDayBefore() {
    assertEquals(
        "until the end of 10 December 2026",
        CivilTime.until(Instant.parse("2026-12-11T00:00:00Z")));
    assertEquals(
        "until the end of 30 June 2026", CivilTime.until(Instant.parse("2026-06-30T23:00:00Z")));
  }

  @Test
  void whatEndsInTheDaySaysWhen() {
    assertEquals(
        "until 1 July 2026 at 01:00", CivilTime.until(Instant.parse("2026-07-01T00:00:00Z")));
    assertEquals(
        "until 11 December 2026 at 14:05", CivilTime.until(Instant.parse("2026-12-11T14:05:00Z")));
  }
}
