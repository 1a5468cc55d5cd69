package org.serachub.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.serachub.keys.KeyedPrint;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;

/**
 * Links by which people choose their own password; of each secret only its hash is kept, with a
 * code that only the holder of the key file can make: a link put into the database opens no
 * account.
 */
@Singleton
public final class OneTimeLinks {
  /** How long a link can be used. */
  public static final Duration LIFE = Duration.ofHours(24);

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final KeyedPrint prints;

  OneTimeLinks(Sql sql, Ids ids, Clock clock, KeyedPrint prints) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.prints = prints;
  }

  /**
   * Makes a link, which ends the one before, and says its secret.
   *
   * @param by empty if the operator makes it
   */
  String make(PersonId person, LinkPurpose purpose, Optional<PersonId> by) {
    var now = London.now(clock);
    sql.update(
        "UPDATE one_time_link SET used_at = ? WHERE person = ? AND used_at IS NULL",
        now,
        person.value());
    return add(new OneTimeLink(person, purpose, by), now.plus(LIFE));
  }

  /** Makes the first link of somebody whom the operator brings, and says its secret. */
  public String first(PersonId person, Instant at) {
    return add(new OneTimeLink(person, LinkPurpose.INVITE, Optional.empty()), at.plus(LIFE));
  }

  private String add(OneTimeLink link, Instant expiresAt) {
    var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(32));
    sql.update(
        "INSERT INTO one_time_link (secret_hash, person, purpose, made_by, expires_at, mac)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        Digest.of(secret).bytes(),
        link.person().value(),
        link.purpose(),
        link.madeBy().map(PersonId::value),
        expiresAt,
        code(secret, link, expiresAt));
    return secret;
  }

  // Whether it was used is left out: one who could undo that would still need the secret.
  private byte[] code(String secret, OneTimeLink link, Instant expiresAt) {
    var words =
        List.of(
            Digest.of(secret).hex(),
            link.person().toString(),
            link.purpose().word(),
            link.madeBy().map(Object::toString).orElse(""),
            expiresAt.truncatedTo(ChronoUnit.MICROS).toString());
    return prints.of("one-time link", String.join("\n", words).getBytes(UTF_8));
  }

  /** The link of that secret, if it can still be used. */
  Optional<OneTimeLink> find(String secret) {
    return sql.one(
            "SELECT person, purpose, made_by, expires_at, mac FROM one_time_link"
                + " WHERE secret_hash = ? AND used_at IS NULL AND expires_at > ?",
            row -> genuine(secret, row),
            Digest.of(secret).bytes(),
            London.now(clock))
        .flatMap(found -> found);
  }

  /** Uses the link up; false if somebody else has just done so. */
  boolean use(String secret) {
    return sql.update(
            "UPDATE one_time_link SET used_at = ? WHERE secret_hash = ? AND used_at IS NULL",
            London.now(clock),
            Digest.of(secret).bytes())
        == 1;
  }

  private Optional<OneTimeLink> genuine(String secret, Columns row) throws SQLException {
    var link = read(row);
    var code = code(secret, link, row.instant("expires_at"));
    return MessageDigest.isEqual(code, row.bytesIfAny("mac").orElseGet(() -> new byte[0]))
        ? Optional.of(link)
        : Optional.empty();
  }

  private static OneTimeLink read(Columns row) throws SQLException {
    return new OneTimeLink(
        new PersonId(row.uuid("person")),
        row.term("purpose", LinkPurpose.class),
        row.uuidIfAny("made_by").map(PersonId::new));
  }
}
