package org.serachub.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** How long a session lasts without use, and at the most. */
@Singleton
final class SessionLimits {
  /** A use is noted at most this often, so that reading pages does not write a row each time. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(15);

  private final Duration idle;
  private final Duration absolute;

  SessionLimits(
      @Value("${serac.session.idle:20m}") Duration idle,
      @Value("${serac.session.absolute:8h}") Duration absolute) {
    this.idle = idle;
    this.absolute = absolute;
  }

  /** True if {@code session} may still be used at {@code now}. */
  boolean allow(StoredSession session, Instant now) {
    return now.isBefore(session.lastSeenAt().plus(idle))
        && now.isBefore(session.createdAt().plus(absolute));
  }

  /** True if a use at {@code now} is worth noting. */
  boolean noteworthy(StoredSession session, Instant now) {
    return !now.isBefore(session.lastSeenAt().plus(NOTED_EVERY));
  }

  /** Sessions last used before this are over, whoever's they are. */
  Instant overBefore(Instant now) {
    return now.minus(idle);
  }
}
