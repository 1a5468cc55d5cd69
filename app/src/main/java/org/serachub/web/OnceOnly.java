package org.serachub.web;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;

/**
 * Makes a form that is sent twice act once.
 *
 * <p>The form is claimed before it acts. A second sending of the same form waits for the first and
 * goes to the same place. If the hub stops in between, the claim stays: the second sending goes to
 * the page of the form and says that it must be looked up there.
 */
@Singleton
public final class OnceOnly {
  private static final int WAITS = 50;
  private static final long WAIT_MILLIS = 100;

  private final Sql sql;
  private final Clock clock;

  OnceOnly(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Runs {@code act}, unless this form was acted on before.
   *
   * @param act does the work and says where to go; what it throws is thrown on, and the form may be
   *     sent again
   * @return where to go
   */
  public String run(PersonId person, Form form, Supplier<String> act) {
    var key = key(person, form);
    if (!claim(key, person)) {
      return whereTheFirstWent(key, form.path());
    }
    try {
      var place = act.get();
      sql.update("UPDATE submission SET went_to = ? WHERE form_id = ?", place, key);
      return place;
    } catch (RuntimeException | Error e) {
      sql.update("DELETE FROM submission WHERE form_id = ? AND went_to = ''", key);
      throw e;
    }
  }

  private boolean claim(UUID key, PersonId person) {
    try {
      sql.update(
          "INSERT INTO submission (form_id, person, submitted_at, went_to) VALUES (?, ?, ?, '')",
          key,
          person.value(),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
      return true;
    } catch (RuntimeException e) {
      if (isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isDuplicate(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(8)
        .anyMatch(SQLIntegrityConstraintViolationException.class::isInstance);
  }

  private String whereTheFirstWent(UUID key, String path) {
    for (var i = 0; i < WAITS; i++) {
      var place =
          sql.one(
              "SELECT went_to FROM submission WHERE form_id = ?", row -> row.text("went_to"), key);
      if (place.isEmpty()) {
        // The first one failed and took its claim back.
        throw new HubProblem.Stale();
      }
      if (!place.get().isEmpty()) {
        return place.get();
      }
      pause();
    }
    return Done.UNSURE.at(path);
  }

  private static void pause() {
    try {
      Thread.sleep(WAIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubProblem.Unavailable(e);
    }
  }

  /** The page's id alone would let one page's two forms, or two people, claim each other's. */
  private static UUID key(PersonId person, Form form) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((person + " " + form.id() + " ").getBytes(StandardCharsets.UTF_8));
      digest.update(form.path().getBytes(StandardCharsets.UTF_8));
      var bytes = ByteBuffer.wrap(digest.digest());
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
