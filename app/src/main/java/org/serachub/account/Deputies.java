package org.serachub.account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.serachub.decision.Role;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/**
 * The deputies of the chair, the coordinator and the DPO. A deputy alone sees that the register of
 * conflicts names another holder of the role; that it names the deputy, the other holders see. A
 * row that was changed behind the hub's back makes nobody a deputy.
 */
@Singleton
public final class Deputies {
  /** The roles that have a deputy. */
  public static final Set<Role> ROLES = Set.of(Role.CHAIR, Role.COORDINATOR, Role.DPO);

  private final SignedRows rows;
  private final Grants grants;

  Deputies(SignedRows rows, Grants grants) {
    this.rows = rows;
    this.grants = grants;
  }

  /** Those in effect and those that wait, the oldest first. */
  public List<Deputyship> standing() {
    return list("ended_at IS NULL ORDER BY named_at, id").stream()
        .filter(one -> one.inEffect() || one.waiting())
        .toList();
  }

  /** True if this requester, in this very role, is its deputy. */
  public boolean isDeputy(Requester requester) {
    return deputy(requester.role())
        .filter(one -> one.grant().id().equals(requester.grant()))
        .isPresent();
  }

  /**
   * Whether a reader may know that the register of conflicts names a person. Somebody who holds
   * none of these roles is named to all who keep the register.
   */
  public boolean mayKnowThatItNames(Requester reader, PersonId named) {
    var held = held(named);
    if (held.isEmpty()) {
      return Set.of(Role.COORDINATOR, Role.DPO).contains(reader.role());
    }
    return held.contains(reader.role())
        && !reader.person().equals(named)
        && (isDeputy(reader) || deputy(reader.role()).filter(is(named)).isPresent());
  }

  /** The roles among {@link #ROLES} that a person holds now. */
  public Set<Role> held(PersonId person) {
    return grants.of(person).stream()
        .filter(Grant::inEffect)
        .map(Grant::role)
        .filter(ROLES::contains)
        .collect(Collectors.toSet());
  }

  /** The deputyship of that id. */
  Optional<Deputyship> find(UUID id) {
    return list("id = ?", id).stream().findFirst();
  }

  private Optional<Deputyship> deputy(Role role) {
    return ROLES.contains(role)
        ? standing().stream().filter(one -> one.inEffect() && one.role() == role).findFirst()
        : Optional.empty();
  }

  private static Predicate<Deputyship> is(PersonId person) {
    return one -> one.person().equals(person);
  }

  void add(UUID id, GrantId grant, PersonId namedBy, Instant at, UUID event) {
    rows.insert(
        SignedTable.DEPUTY,
        NewRow.of(event, id, grant.value(), namedBy.value(), at, null, null, null));
  }

  /** Says whether it was still waiting. */
  boolean confirm(UUID id, PersonId by, Instant at, UUID event) {
    return rows.change(
        SignedTable.DEPUTY,
        event,
        Clause.of("confirmed_by = ?, confirmed_at = ?", by.value(), at),
        Clause.of("id = ? AND confirmed_at IS NULL AND ended_at IS NULL", id));
  }

  /** Says whether it had not ended. */
  boolean end(UUID id, Instant at, UUID event) {
    return rows.change(
        SignedTable.DEPUTY,
        event,
        Clause.of("ended_at = ?", at),
        Clause.of("id = ? AND ended_at IS NULL", id));
  }

  private List<Deputyship> list(String where, Object... arguments) {
    return rows.genuine(SignedTable.DEPUTY, where, this::read, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Deputyship> read(Columns row) throws SQLException {
    var id = row.uuid("id");
    var namedBy = new PersonId(row.uuid("named_by"));
    var namedAt = row.instant("named_at");
    var confirmedAt = row.instantIfAny("confirmed_at");
    var endedAt = row.instantIfAny("ended_at");
    return grants
        .find(new GrantId(row.uuid("role_grant")))
        .map(grant -> new Deputyship(id, grant, namedBy, namedAt, confirmedAt, endedAt));
  }
}
