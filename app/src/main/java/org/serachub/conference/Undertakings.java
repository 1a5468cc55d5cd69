package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/** The undertakings that were accepted. */
@Singleton
@Requires(beans = Sql.class)
public final class Undertakings {
  private final Sql sql;
  private final SignedRows rows;

  Undertakings(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** When this person accepted it for this conference, if they did. */
  public Optional<Instant> accepted(ConferenceId conference, PersonId person) {
    return sql.one(
        "SELECT accepted_at FROM undertaking WHERE conference = ? AND person = ?",
        row -> row.instant("accepted_at"),
        conference.value(),
        person.value());
  }

  // Two tabs that accept at the same moment make one row.
  void add(ConferenceId conference, PersonId person, byte[] hash, Instant at, UUID event) {
    rows.insertIfAbsent(
        SignedTable.UNDERTAKING, NewRow.of(event, conference.value(), person.value(), hash, at));
  }
}
