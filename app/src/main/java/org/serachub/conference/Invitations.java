package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.keys.Clause;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;

/** The invitations that are stored, as they were signed: any other is none. */
@Singleton
@Requires(beans = Sql.class)
public final class Invitations {
  private static final String SELECT =
      "SELECT v.item, v.agency, a.name, v.invited_by, v.invited_at, v.withdrawn_at, v.event_id,"
          + " v.mac,"
          + " (SELECT COUNT(DISTINCT u.person) FROM undertaking u"
          + " JOIN role_grant g ON g.person = u.person AND g.agency = v.agency"
          + " AND g.confirmed_at IS NOT NULL AND g.ended_at IS NULL"
          + " WHERE u.conference = i.conference) AS accepted"
          + " FROM invitation v JOIN agency a ON a.id = v.agency"
          + " JOIN agenda_item i ON i.id = v.item ";

  private final Sql sql;
  private final SignedRows rows;

  Invitations(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Those to an item that stand, by name of agency. */
  public List<Invitation> to(ItemId item) {
    return list("WHERE v.item = ? AND v.withdrawn_at IS NULL ORDER BY a.name", item.value());
  }

  /** The one of this agency to this item, standing or withdrawn. */
  public Optional<Invitation> find(ItemId item, AgencyId agency) {
    return list("WHERE v.item = ? AND v.agency = ?", item.value(), agency.value()).stream()
        .findFirst();
  }

  /** True if this agency is invited to this item. */
  public boolean stands(ItemId item, AgencyId agency) {
    return find(item, agency).filter(Invitation::stands).isPresent();
  }

  /** The agencies that are invited to any of some items. */
  public Set<AgencyId> agencies(List<ItemId> items) {
    return items.isEmpty()
        ? Set.of()
        : Set.copyOf(
            rows.genuine(
                SignedTable.INVITATION,
                "item IN (" + Sql.marks(items.size()) + ") AND withdrawn_at IS NULL",
                row -> new AgencyId(row.uuid("agency")),
                items.stream().map(ItemId::value).toArray()));
  }

  /** Those of some items to which this agency is invited. */
  Set<ItemId> standing(List<ItemId> items, AgencyId agency) {
    if (items.isEmpty()) {
      return Set.of();
    }
    var arguments = new ArrayList<Object>(items.stream().map(ItemId::value).toList());
    arguments.add(agency.value());
    return Set.copyOf(
        rows.genuine(
            SignedTable.INVITATION,
            "item IN (%s) AND agency = ? AND withdrawn_at IS NULL"
                .formatted(Sql.marks(items.size())),
            row -> new ItemId(row.uuid("item")),
            arguments.toArray()));
  }

  /** Invites, anew if an earlier invitation was withdrawn. */
  void put(ItemId item, AgencyId agency, PersonId by, Instant at, UUID event) {
    sql.update(
        "INSERT INTO invitation (item, agency, invited_by, invited_at, event_id)"
            + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE invited_by = VALUES(invited_by),"
            + " invited_at = VALUES(invited_at), withdrawn_at = NULL,"
            + " event_id = VALUES(event_id)",
        item.value(),
        agency.value(),
        by.value(),
        at,
        event);
    rows.sign(SignedTable.INVITATION, "item = ? AND agency = ?", item.value(), agency.value());
  }

  void withdraw(ItemId item, AgencyId agency, Instant at, UUID event) {
    rows.change(
        SignedTable.INVITATION,
        event,
        Clause.of("withdrawn_at = ?", at),
        Clause.of("item = ? AND agency = ?", item.value(), agency.value()));
  }

  private List<Invitation> list(String which, Object... arguments) {
    return sql.list(SELECT + which, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Invitation> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.INVITATION, row) ? Optional.of(read(row)) : Optional.empty();
  }

  private static Invitation read(Columns row) throws SQLException {
    return new Invitation(
        new ItemId(row.uuid("item")),
        new AgencyId(row.uuid("agency")),
        row.text("name"),
        row.instant("invited_at"),
        row.instantIfAny("withdrawn_at"),
        (int) row.number("accepted"));
  }
}
