package org.serachub.account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;

/** Links by which people choose their own password; of each secret only its hash is kept. */
@Singleton
public final class OneTimeLinks {
  /** How long a link can be used. */
  public static final Duration LIFE = Duration.ofHours(24);

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  OneTimeLinks(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes a link, which ends the one before, and says its secret.
   *
   * @param by empty if the operator makes it
   */
  String make(PersonId person, LinkPurpose purpose, Optional<PersonId> by) {
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(32));
    var now = London.now(clock);
    sql.update(
        "UPDATE one_time_link SET used_at = ? WHERE person = ? AND used_at IS NULL",
        now,
        person.value());
    sql.update(
        "INSERT INTO one_time_link (secret_hash, person, purpose, made_by, expires_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        Digest.of(secret).bytes(),
        person.value(),
        purpose,
        by.map(PersonId::value),
        now.plus(LIFE));
    return secret;
  }

  /** The link of that secret, if it can still be used. */
  Optional<OneTimeLink> find(String secret) {
    return sql.one(
        "SELECT person, purpose, made_by FROM one_time_link"
            + " WHERE secret_hash = ? AND used_at IS NULL AND expires_at > ?",
        OneTimeLinks::read,
        Digest.of(secret).bytes(),
        London.now(clock));
  }

  /** Uses the link up; false if somebody else has just done so. */
  boolean use(String secret) {
    return sql.update(
            "UPDATE one_time_link SET used_at = ? WHERE secret_hash = ? AND used_at IS NULL",
            London.now(clock),
            Digest.of(secret).bytes())
        == 1;
  }

  private static OneTimeLink read(Columns row) throws SQLException {
    return new OneTimeLink(
        new PersonId(row.uuid("person")),
        row.term("purpose", LinkPurpose.class),
        row.uuidIfAny("made_by").map(PersonId::new));
  }
}
