package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
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

  /** The people who may chair one, by name: id and name. */
  public Map<PersonId, String> chairs() {
    var chairs = new LinkedHashMap<PersonId, String>();
    sql.list(
            "SELECT DISTINCT p.id, p.name FROM person p JOIN role_grant g ON g.person = p.id"
                + " WHERE g.role = ? AND g.confirmed_at IS NOT NULL AND g.ended_at IS NULL"
                + " AND p.status <> 'suspended' ORDER BY p.name, p.id",
            row -> Map.entry(new PersonId(row.uuid("id")), row.text("name")),
            Role.CHAIR)
        .forEach(chair -> chairs.put(chair.getKey(), chair.getValue()));
    return chairs;
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
