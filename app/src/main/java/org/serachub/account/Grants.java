package org.serachub.account;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Role;
import org.serachub.keys.RowMac;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles that are kept, ended ones included. A row changed behind the hub's back gives no role.
 */
@Singleton
public final class Grants {
  private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
  private static final String COLUMNS =
      "SELECT id, person, agency, role, granted_by, granted_at, confirmed_by, confirmed_at,"
          + " ended_at, event_id, mac FROM role_grant ";

  private final Sql sql;
  private final RowMac macs;

  Grants(Sql sql, RowMac macs) {
    this.sql = sql;
    this.macs = macs;
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
    sql.update(
        "INSERT INTO role_grant (id, person, agency, role, granted_by, granted_at, confirmed_by,"
            + " confirmed_at, ended_at, event_id, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        grant.id().value(),
        grant.person().value(),
        grant.agency().map(AgencyId::value),
        grant.role(),
        grant.grantedBy().map(PersonId::value),
        grant.grantedAt(),
        grant.confirmedBy().map(PersonId::value),
        grant.confirmedAt(),
        grant.endedAt(),
        grant.eventId(),
        code(grant));
  }

  /**
   * Keeps the confirmation or end of a role.
   *
   * @return false if somebody confirmed or ended it since {@code before} was read
   */
  boolean replace(Grant before, Grant after) {
    return sql.update(
            "UPDATE role_grant SET confirmed_by = ?, confirmed_at = ?, ended_at = ?, event_id = ?,"
                + " mac = ? WHERE id = ? AND event_id = ?",
            after.confirmedBy().map(PersonId::value),
            after.confirmedAt(),
            after.endedAt(),
            after.eventId(),
            code(after),
            before.id().value(),
            before.eventId())
        == 1;
  }

  private List<Grant> list(String which, Object... arguments) {
    return sql.list(COLUMNS + which, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Grant> genuine(Columns row) throws SQLException {
    var grant = read(row);
    var signed = row.bytesIfAny("mac").orElseGet(() -> new byte[0]);
    if (MessageDigest.isEqual(signed, code(grant))) {
      return Optional.of(grant);
    }
    LOG.error("alert: a role was changed behind the hub's back, `{}`", grant.id());
    return Optional.empty();
  }

  private byte[] code(Grant grant) {
    return macs.of(
        SignedTable.ROLE_GRANT,
        grant.eventId(),
        grant.id().value(),
        grant.person().value(),
        grant.agency().map(AgencyId::value),
        grant.role(),
        grant.grantedBy().map(PersonId::value),
        grant.grantedAt(),
        grant.confirmedBy().map(PersonId::value),
        grant.confirmedAt(),
        grant.endedAt());
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
