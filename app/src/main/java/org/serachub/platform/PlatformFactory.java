package org.serachub.platform;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The clock and the identifiers, unless somebody has given others. */
@Factory
final class PlatformFactory {
  /** Ticks in microseconds, as the database keeps them; UTC. */
  @Singleton
  @Requires(missingBeans = Clock.class)
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  @Singleton
  @Requires(missingBeans = Ids.class)
  Ids ids() {
    return Ids.secure();
  }
}
