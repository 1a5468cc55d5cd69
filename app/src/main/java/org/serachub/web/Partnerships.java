package org.serachub.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.serachub.platform.database.Sql;

/** The partnership as pages show it; read again every few seconds. */
@Singleton
public final class Partnerships {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Sql sql;
  private final Clock clock;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(Partnership.UNNAMED, Instant.MIN));

  Partnerships(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The partnership. Never fails: an error page needs it too, so while the database does not answer
   * it is what was last known.
   */
  public Partnership current() {
    var last = Objects.requireNonNull(known.get());
    var now = clock.instant();
    if (now.minus(FRESH).isBefore(last.at())) {
      return last.partnership();
    }
    var read = read().orElse(last.partnership());
    known.set(new Known(read, now));
    return read;
  }

  private Optional<Partnership> read() {
    try {
      return sql.one(
          "SELECT name, wording, demonstration FROM partnership WHERE id = 1",
          row -> new Partnership(row.text("name"), row.text("wording"), row.flag("demonstration")));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private record Known(Partnership partnership, Instant at) {}
}
