package org.serachub.account;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.serachub.keys.KeyedPrint;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;

/**
 * The sessions that are kept; of each token only its hash. A session says who somebody is, so it
 * carries a code as rows do that open doors; one that was changed behind the hub's back is none.
 */
@Singleton
public final class Sessions {
  private static final int TOKEN_BYTES = 32;
  private static final String COLUMNS =
      "SELECT id_hash, person, role_grant, csrf, created_at, last_seen_at, mac"
          + " FROM sign_in_session ";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final KeyedPrint prints;

  Sessions(Sql sql, Ids ids, Clock clock, KeyedPrint prints) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.prints = prints;
  }

  /** The session whose token has that hash. */
  Optional<StoredSession> find(Digest id) {
    return sql.one(COLUMNS + "WHERE id_hash = ?", this::genuine, id.bytes())
        .flatMap(found -> found);
  }

  /** Every session of a person, newest first. */
  List<StoredSession> of(PersonId person) {
    return sql
        .list(COLUMNS + "WHERE person = ? ORDER BY created_at DESC", this::genuine, person.value())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Begins a session that carries the token of one form for somebody not signed in. */
  public String beginAnonymous() {
    return begin(Optional.empty(), Optional.empty(), London.now(clock));
  }

  /**
   * Begins a session with a token and form secret of its own, and says the token.
   *
   * @param since when its absolute limit began to run
   */
  String begin(Optional<PersonId> person, Optional<GrantId> grant, Instant since) {
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(TOKEN_BYTES));
    var csrf = HexFormat.of().formatHex(ids.bytes(TOKEN_BYTES));
    add(new StoredSession(Digest.of(token), person, grant, csrf, since, London.now(clock)));
    return token;
  }

  /** Notes that the session was used. */
  void seen(Digest id) {
    sql.update(
        "UPDATE sign_in_session SET last_seen_at = ? WHERE id_hash = ?",
        London.now(clock),
        id.bytes());
  }

  /** Ends one session. */
  void end(Digest id) {
    sql.update("DELETE FROM sign_in_session WHERE id_hash = ?", id.bytes());
  }

  /** Ends every session of a person. */
  public void endAllOf(PersonId person) {
    sql.update("DELETE FROM sign_in_session WHERE person = ?", person.value());
  }

  /** Ends every session of a person but the one they are using. */
  void endOthersOf(PersonId person, Digest kept) {
    sql.update(
        "DELETE FROM sign_in_session WHERE person = ? AND id_hash <> ?",
        person.value(),
        kept.bytes());
  }

  /** Forgets sessions that nobody has used since {@code before}. */
  void forgetUnusedSince(Instant before) {
    sql.update("DELETE FROM sign_in_session WHERE last_seen_at < ?", before);
  }

  private void add(StoredSession session) {
    sql.update(
        "INSERT INTO sign_in_session (id_hash, person, role_grant, csrf, created_at, last_seen_at,"
            + " mac) VALUES (?, ?, ?, ?, ?, ?, ?)",
        session.id().bytes(),
        session.person().map(PersonId::value),
        session.grant().map(GrantId::value),
        HexFormat.of().parseHex(session.csrf()),
        session.createdAt(),
        session.lastSeenAt(),
        session.code(prints));
  }

  private Optional<StoredSession> genuine(Columns row) throws SQLException {
    var session = read(row);
    var code = row.bytesIfAny("mac").orElseGet(() -> new byte[0]);
    return MessageDigest.isEqual(code, session.code(prints))
        ? Optional.of(session)
        : Optional.empty();
  }

  private static StoredSession read(Columns row) throws SQLException {
    return new StoredSession(
        Digest.of(row.bytes("id_hash")),
        row.uuidIfAny("person").map(PersonId::new),
        row.uuidIfAny("role_grant").map(GrantId::new),
        HexFormat.of().formatHex(row.bytes("csrf")),
        row.instant("created_at"),
        row.instant("last_seen_at"));
  }
}
