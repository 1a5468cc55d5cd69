package org.serachub.agency;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Sector;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;

/** The agencies that are kept, those that have left included. */
@Singleton
public final class Agencies {
  private static final String COLUMNS =
      "SELECT id, code, name, sector, first_responder, lead_person, left_on, version FROM agency ";

  private final Sql sql;

  Agencies(Sql sql) {
    this.sql = sql;
  }

  /** Every agency, by name. */
  public List<Agency> all() {
    return sql.list(COLUMNS + "ORDER BY name", Agencies::read);
  }

  /** The agency of that id. */
  public Optional<Agency> find(AgencyId id) {
    return sql.one(COLUMNS + "WHERE id = ?", Agencies::read, id.value());
  }

  /** The agency of that code. */
  public Optional<Agency> findByCode(String code) {
    return sql.one(COLUMNS + "WHERE code = ?", Agencies::read, code);
  }

  /** Keeps a new agency. Whoever calls records the event. */
  public void add(Agency agency) {
    sql.update(
        "INSERT INTO agency (id, code, name, sector, first_responder, lead_person, left_on, version)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        agency.id().value(),
        agency.code(),
        agency.name(),
        agency.sector(),
        agency.firstResponder(),
        agency.lead().map(PersonId::value),
        agency.leftOn(),
        agency.version());
  }

  /**
   * Keeps {@code changed} in place of the version it was made from.
   *
   * @return false if somebody else changed the agency since
   */
  public boolean replace(Agency changed) {
    return sql.update(
            "UPDATE agency SET name = ?, sector = ?, first_responder = ?, lead_person = ?, left_on = ?,"
                + " version = version + 1 WHERE id = ? AND version = ?",
            changed.name(),
            changed.sector(),
            changed.firstResponder(),
            changed.lead().map(PersonId::value),
            changed.leftOn(),
            changed.id().value(),
            changed.version())
        == 1;
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
