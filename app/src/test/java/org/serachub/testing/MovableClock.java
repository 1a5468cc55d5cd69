package org.serachub.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs with the system's clock, in microseconds, and can be moved, or stopped. {@code
 * -Dserac.test.days=N} lets every test begin N days from now, to find those that hang on the day
 * they run.
 */
public final class MovableClock extends Clock {
  private final AtomicReference<Duration> offset =
      new AtomicReference<>(Duration.ofDays(Integer.getInteger("serac.test.days", 0)));
  private volatile Optional<Instant> stopped = Optional.empty();

  /** Goes on; a negative duration goes back. */
  public void move(Duration by) {
    offset.updateAndGet(by::plus);
  }

  /** From now on it is {@code moment}, and time runs. */
  public void set(Instant moment) {
    offset.set(Duration.between(Instant.now(), moment));
  }

  /** From now on it is {@code moment} and stays so. */
  public void stop(Instant moment) {
    stopped = Optional.of(moment);
  }

  @Override
  public Instant instant() {
    return stopped.orElseGet(this::running);
  }

  private Instant running() {
    return Instant.now().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the hub keeps UTC");
  }
}
