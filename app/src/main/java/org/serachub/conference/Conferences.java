package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.conference.Conference.Because;
import org.serachub.conference.Conference.Cancelled;
import org.serachub.decision.Role;
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

  /** True if the agency is expected at the conference. */
  boolean expects(ConferenceId conference, AgencyId agency) {
    return sql.one(
            "SELECT agency FROM expected_agency WHERE conference = ? AND agency = ?",
            row -> row.uuid("agency"),
            conference.value(),
            agency.value())
        .isPresent();
  }

  /** The conference that the chair of a plan has at its hours, if there is one. */
  public Optional<Conference> clash(Plan plan, Optional<ConferenceId> except) {
    return plan.chair().stream()
        .flatMap(
            chair ->
                sql
                    .list(
                        SELECT
                            + "WHERE c.chair = ? AND c.cancelled_at IS NULL ORDER BY c.starts_at",
                        Conferences::read,
                        chair.value())
                    .stream())
        .filter(plan::overlaps)
        .filter(other -> !Optional.of(other.id()).equals(except))
        .findFirst();
  }

  /** Says whether the row still had that version. */
  boolean change(ConferenceId id, long version, Plan plan, UUID event) {
    return sql.update(
            "UPDATE conference SET title = ?, place = ?, link = ?, starts_at = ?, ends_at = ?,"
                + " chair = ?, event_id = ?, version = version + 1 WHERE id = ? AND version = ?",
            plan.title(),
            plan.place(),
            plan.link(),
            plan.startsAt(),
            plan.endsAt(),
            plan.chair().map(PersonId::value),
            event,
            id.value(),
            version)
        == 1;
  }

  /** Says whether the row still had that version. */
  boolean cancel(ConferenceId id, long version, Cancelled cancelled, UUID event) {
    return sql.update(
            "UPDATE conference SET cancelled_at = ?, cancelled_because = ?, event_id = ?,"
                + " version = version + 1 WHERE id = ? AND version = ?",
            cancelled.at(),
            cancelled.because(),
            event,
            id.value(),
            version)
        == 1;
  }

  void add(Conference conference, UUID event) {
    sql.update(
        "INSERT INTO conference (id, code, title, place, link, starts_at, ends_at, chair,"
            + " event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        conference.id().value(),
        conference.code(),
        conference.title(),
        conference.place(),
        conference.link(),
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
        row.textIfAny("link"),
        row.instant("starts_at"),
        row.instant("ends_at"),
        row.uuidIfAny("chair").map(PersonId::new),
        cancelled(row),
        row.number("version"));
  }

  private static Optional<Cancelled> cancelled(Columns row) throws SQLException {
    var at = row.instantIfAny("cancelled_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Cancelled(at.get(), row.term("cancelled_because", Because.class)));
  }
}
