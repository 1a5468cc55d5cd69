package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/** The conferences that are stored. */
@Singleton
@Requires(beans = Sql.class)
public final class Conferences {
  private static final String SELECT = "SELECT c.* FROM conference c ";

  private final Sql sql;

  Conferences(Sql sql) {
    this.sql = sql;
  }

  /** All of them, the latest first. */
  public List<Conference> all() {
    return sql.list(SELECT + "ORDER BY c.starts_at DESC, c.code", Conferences::read);
  }

  /** Those that {@code agency} is invited to an item of, the latest first. */
  public List<Conference> inviting(AgencyId agency) {
    return sql.list(
        SELECT
            + "WHERE EXISTS (SELECT 1 FROM agenda_item i JOIN invitation v ON v.item = i.id"
            + " WHERE i.conference = c.id AND v.agency = ? AND v.withdrawn_at IS NULL)"
            + " ORDER BY c.starts_at DESC, c.code",
        Conferences::read,
        agency.value());
  }

  /** The conference of that code, if there is one. */
  public Optional<Conference> coded(String code) {
    return sql.one(SELECT + "WHERE c.code = ?", Conferences::read, code);
  }

  /** The conference, if there is one. */
  public Optional<Conference> find(ConferenceId id) {
    return sql.one(SELECT + "WHERE c.id = ?", Conferences::read, id.value());
  }

  void add(Conference conference, UUID event) {
    sql.update(
        "INSERT INTO conference (id, code, title, place, starts_at, ends_at, chair, event_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        conference.id().value(),
        conference.code(),
        conference.title(),
        conference.place(),
        conference.startsAt(),
        conference.endsAt(),
        conference.chair().map(PersonId::value),
        event);
  }

  private static Conference read(Columns row) throws SQLException {
    return new Conference(
        new ConferenceId(row.uuid("id")),
        row.text("code"),
        row.text("title"),
        row.text("place"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.uuidIfAny("chair").map(PersonId::new),
        row.number("version"));
  }
}
