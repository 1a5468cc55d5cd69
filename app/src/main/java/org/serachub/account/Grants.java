package org.serachub.account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Role;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;

/**
 * The roles that are kept, ended ones included. A row changed behind the hub's back gives no role.
 */
@Singleton
public final class Grants {
  private static final String COLUMNS =
      "SELECT id, person, agency, role, granted_by, granted_at, confirmed_by, confirmed_at,"
          + " ended_at, event_id, mac FROM role_grant ";

  private final Sql sql;
  private final SignedRows rows;

  Grants(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** The role of that id. */
  public Optional<Grant> find(GrantId id) {
    return sql.one(COLUMNS + "WHERE id = ?", this::genuine, id.value()).flatMap(found -> found);
  }

  /** Everything a person holds, waits for or held, oldest first. */
  public List<Grant> of(PersonId person) {
    return list("WHERE person = ? ORDER BY granted_at, id", person.value());
  }

  /** Everything anybody holds, waits for or held for an agency, oldest first. */
  public List<Grant> of(AgencyId agency) {
    return list("WHERE agency = ? ORDER BY granted_at, id", agency.value());
  }

  /** Everything that waits for somebody to confirm it, oldest first. */
  public List<Grant> waiting() {
    return list("WHERE confirmed_at IS NULL AND ended_at IS NULL ORDER BY granted_at, id");
  }

  /** True if a DPO's role has ever taken effect, whether or not it still stands. */
  boolean everHadDpo() {
    return !sql.list(
            "SELECT 1 FROM role_grant WHERE role = ? AND confirmed_at IS NOT NULL LIMIT 1",
            row -> true,
            Role.DPO)
        .isEmpty();
  }

  /** Keeps a new role. Whoever calls records the event. */
  public void add(Grant grant) {
    rows.insert(
        SignedTable.ROLE_GRANT,
        NewRow.of(
            grant.eventId(),
            grant.id().value(),
            grant.person().value(),
            grant.agency().map(AgencyId::value),
            grant.role(),
            grant.grantedBy().map(PersonId::value),
            grant.grantedAt(),
            grant.confirmedBy().map(PersonId::value),
            grant.confirmedAt(),
            grant.endedAt()));
  }

  /**
   * Keeps the confirmation or end of a role.
   *
   * @return false if somebody confirmed or ended it since {@code before} was read
   */
  boolean replace(Grant before, Grant after) {
    return rows.change(
        SignedTable.ROLE_GRANT,
        after.eventId(),
        Clause.of(
            "confirmed_by = ?, confirmed_at = ?, ended_at = ?",
            after.confirmedBy().map(PersonId::value),
            after.confirmedAt(),
            after.endedAt()),
        Clause.of("id = ? AND event_id = ?", before.id().value(), before.eventId()));
  }

  private List<Grant> list(String which, Object... arguments) {
    return sql.list(COLUMNS + which, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Grant> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.ROLE_GRANT, row) ? Optional.of(read(row)) : Optional.empty();
  }

  private static Grant read(Columns row) throws SQLException {
    return new Grant(
        new GrantId(row.uuid("id")),
        new PersonId(row.uuid("person")),
        row.uuidIfAny("agency").map(AgencyId::new),
        row.term("role", Role.class),
        row.uuidIfAny("granted_by").map(PersonId::new),
        row.instant("granted_at"),
        row.uuidIfAny("confirmed_by").map(PersonId::new),
        row.instantIfAny("confirmed_at"),
        row.instantIfAny("ended_at"),
        row.uuid("event_id"));
  }
}
