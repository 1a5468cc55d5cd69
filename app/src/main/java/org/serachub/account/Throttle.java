package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;

/**
 * Slows guessing down: so many failures for one account, and so many from one source, in a quarter
 * of an hour. Kept in the database, so that a restart does not forgive; counted before the password
 * is looked at, so that guesses made at the same moment all count. An account is what was typed:
 * names nobody has are slowed down in the same way.
 */
@Singleton
final class Throttle {
  static final int PER_ACCOUNT = 10;
  static final int PER_SOURCE = 50;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final Sql sql;
  private final Clock clock;

  Throttle(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Counts one attempt; false if there have been too many, and then it is not counted. */
  boolean admit(String address, String source) {
    return sql.transaction(
        () -> {
          if (failures(account(address)) >= PER_ACCOUNT || failures(source(source)) >= PER_SOURCE) {
            return false;
          }
          buckets(address, source).forEach(this::count);
          return true;
        });
  }

  /** Takes the attempt back that has turned out well, and forgives the account. */
  void forgive(String address, String source) {
    sql.update("DELETE FROM sign_in_failure WHERE bucket = ?", account(address).bytes());
    sql.update(
        "UPDATE sign_in_failure SET failures = failures - 1"
            + " WHERE bucket = ? AND window_at = ? AND failures > 0",
        source(source).bytes(),
        minute());
    sql.update("DELETE FROM sign_in_failure WHERE window_at < ?", minute().minus(WINDOW));
  }

  private long failures(Digest bucket) {
    return sql.list(
            "SELECT COALESCE(SUM(failures), 0) AS total FROM sign_in_failure"
                + " WHERE bucket = ? AND window_at > ?",
            row -> row.number("total"),
            bucket.bytes(),
            minute().minus(WINDOW))
        .getFirst();
  }

  private void count(Digest bucket) {
    sql.update(
        "INSERT INTO sign_in_failure (bucket, window_at, failures) VALUES (?, ?, 1)"
            + " ON DUPLICATE KEY UPDATE failures = failures + 1",
        bucket.bytes(),
        minute());
  }

  private static List<Digest> buckets(String address, String source) {
    return List.of(account(address), source(source));
  }

  /** Whatever is not an address shares one bucket, for it can be nobody's. */
  private static Digest account(String typed) {
    return Digest.of("account " + Address.of(typed).map(Address::text).orElse(""));
  }

  private static Digest source(String source) {
    return Digest.of("source " + source);
  }

  private Instant minute() {
    return London.now(clock).truncatedTo(ChronoUnit.MINUTES);
  }
}
