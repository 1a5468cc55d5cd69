package org.serachub.agency;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Sector;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;

/**
 * The agencies that are kept, those that have left included. One whose row was changed behind the
 * hub's back is none: nobody acts for it, and what it recorded is shown to nobody.
 */
@Singleton
public final class Agencies {
  private static final String COLUMNS =
      "SELECT id, code, name, sector, first_responder, lead_person, left_on, version, event_id, mac"
          + " FROM agency ";

  private final Sql sql;
  private final SignedRows rows;

  Agencies(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Every agency, by name. */
  public List<Agency> all() {
    return list("ORDER BY name");
  }

  /** The agency of that id. */
  public Optional<Agency> find(AgencyId id) {
    return list("WHERE id = ?", id.value()).stream().findFirst();
  }

  /** The agency of that code. */
  public Optional<Agency> findByCode(String code) {
    return list("WHERE code = ?", code).stream().findFirst();
  }

  /** True if an agency, genuine or not, has that code or name. */
  public boolean taken(String code, String name) {
    return !sql.list("SELECT 1 FROM agency WHERE code = ? OR name = ?", row -> true, code, name)
        .isEmpty();
  }

  /** True if another agency, genuine or not, has that name. */
  public boolean nameTaken(String name, AgencyId by) {
    return !sql.list(
            "SELECT 1 FROM agency WHERE name = ? AND id <> ?", row -> true, name, by.value())
        .isEmpty();
  }

  /** Keeps a new agency. Whoever calls records the event. */
  public void add(Agency agency, UUID event) {
    rows.insert(
        SignedTable.AGENCY,
        NewRow.of(
                event,
                agency.id().value(),
                agency.code(),
                agency.name(),
                agency.sector(),
                agency.firstResponder(),
                agency.lead().map(PersonId::value),
                agency.leftOn())
            .with("version", agency.version()));
  }

  /**
   * Keeps {@code changed} in place of the version it was made from.
   *
   * @return false if somebody else changed the agency since, or behind the hub's back
   */
  public boolean replace(Agency changed, UUID event) {
    return rows.change(
        SignedTable.AGENCY,
        event,
        Clause.of(
            "name = ?, sector = ?, first_responder = ?, lead_person = ?, left_on = ?,"
                + " version = version + 1",
            changed.name(),
            changed.sector(),
            changed.firstResponder(),
            changed.lead().map(PersonId::value),
            changed.leftOn()),
        Clause.of("id = ? AND version = ?", changed.id().value(), changed.version()));
  }

  private List<Agency> list(String which, Object... arguments) {
    return sql.list(COLUMNS + which, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Agency> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.AGENCY, row) ? Optional.of(read(row)) : Optional.empty();
  }

  private static Agency read(Columns row) throws SQLException {
    return new Agency(
        new AgencyId(row.uuid("id")),
        row.text("code"),
        row.text("name"),
        row.term("sector", Sector.class),
        row.flag("first_responder"),
        row.uuidIfAny("lead_person").map(PersonId::new),
        row.dateIfAny("left_on"),
        row.number("version"));
  }
}
