package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.conference.Conference.Because;
import org.serachub.conference.Conference.Cancelled;
import org.serachub.decision.Role;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/** The conferences that are stored, as they were signed: any other is none. */
@Singleton
@Requires(beans = Sql.class)
public final class Conferences {
  private static final String SELECT = "SELECT c.* FROM conference c ";

  private final Sql sql;
  private final SignedRows rows;

  Conferences(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** All of them, the latest first. */
  public List<Conference> all() {
    return list("ORDER BY c.starts_at DESC, c.code");
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
    return list("WHERE c.code = ?", code).stream().findFirst();
  }

  /** The conference, if there is one. */
  public Optional<Conference> find(ConferenceId id) {
    return list("WHERE c.id = ?", id.value()).stream().findFirst();
  }

  /** The conferences at which the agency is expected. */
  Set<ConferenceId> expecting(AgencyId agency) {
    return Set.copyOf(
        sql.list(
            "SELECT conference FROM expected_agency WHERE agency = ?",
            row -> new ConferenceId(row.uuid("conference")),
            agency.value()));
  }

  /** The conference that the chair of a plan has at its hours, if there is one. */
  public Optional<Conference> clash(Plan plan, Optional<ConferenceId> except) {
    return plan.chair().stream()
        .flatMap(
            chair ->
                list(
                    "WHERE c.chair = ? AND c.cancelled_at IS NULL ORDER BY c.starts_at",
                    chair.value())
                    .stream())
        .filter(plan::overlaps)
        .filter(other -> !Optional.of(other.id()).equals(except))
        .findFirst();
  }

  /** Says whether the row still had that version. */
  boolean change(ConferenceId id, long version, Plan plan, UUID event) {
    return rows.change(
        SignedTable.CONFERENCE,
        event,
        Clause.of(
            "title = ?, place = ?, link = ?, starts_at = ?, ends_at = ?, chair = ?,"
                + " version = version + 1",
            plan.title(),
            plan.place(),
            plan.link(),
            plan.startsAt(),
            plan.endsAt(),
            plan.chair().map(PersonId::value)),
        Clause.of("id = ? AND version = ?", id.value(), version));
  }

  /** Says whether the row still had that version. */
  boolean cancel(ConferenceId id, long version, Cancelled cancelled, UUID event) {
    return rows.change(
        SignedTable.CONFERENCE,
        event,
        Clause.of(
            "cancelled_at = ?, cancelled_because = ?, version = version + 1",
            cancelled.at(),
            cancelled.because()),
        Clause.of("id = ? AND version = ?", id.value(), version));
  }

  void add(Conference conference, UUID event) {
    rows.insert(
        SignedTable.CONFERENCE,
        NewRow.of(
                event,
                conference.id().value(),
                conference.code(),
                conference.startsAt(),
                conference.endsAt(),
                conference.chair().map(PersonId::value))
            .with("title", conference.title())
            .with("place", conference.place())
            .with("link", conference.link()));
  }

  private List<Conference> list(String which, Object... arguments) {
    return sql.list(SELECT + which, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Conference> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.CONFERENCE, row) ? Optional.of(read(row)) : Optional.empty();
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
