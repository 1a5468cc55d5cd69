package org.serachub.policy;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.request.PersonId;

/** The policy sets that are kept. A row changed behind the hub's back is none. */
@Singleton
public final class PolicySets {
  private final SignedRows rows;

  PolicySets(SignedRows rows) {
    this.rows = rows;
  }

  /** Every set, the newest proposal first. */
  public List<StoredSet> all() {
    return genuine("1 = 1 ORDER BY proposed_at DESC, id");
  }

  /** The set of that id. */
  public Optional<StoredSet> find(UUID id) {
    return genuine("id = ?", id).stream().findFirst();
  }

  /**
   * The sets that are or will be in force, the last to come first.
   *
   * @throws PolicyProblem if one is not as it was stored: it might be the one that decides
   */
  List<StoredSet> approved() {
    var approved =
        rows.list(
            SignedTable.POLICY_SET,
            "active_from IS NOT NULL AND refused_at IS NULL ORDER BY active_from DESC,"
                + " proposed_at DESC, id",
            PolicySets::read);
    if (approved.stream().anyMatch(set -> !set.genuine() || set.row().isEmpty())) {
      throw new PolicyProblem("the policy set in force is not as it was stored");
    }
    return approved.stream().flatMap(set -> set.row().stream()).toList();
  }

  /** True if nothing is kept, genuine or not. */
  boolean none() {
    return rows.list(SignedTable.POLICY_SET, "1 = 1 LIMIT 1", row -> true).isEmpty();
  }

  /** Keeps a new set. Whoever calls records the event. */
  void add(StoredSet set, UUID event) {
    rows.insert(
        SignedTable.POLICY_SET,
        NewRow.of(
            event,
            set.id(),
            set.version(),
            set.documents().toBytes(),
            set.activeFrom(),
            set.proposedBy().map(PersonId::value),
            set.proposedAt(),
            set.approvedBy().map(PersonId::value),
            set.reason(),
            null,
            set.refusedAt()));
  }

  /**
   * Puts a proposal in force from a moment on.
   *
   * @return false if it waits no longer
   */
  boolean approve(UUID id, PersonId by, Instant from, UUID event) {
    return rows.change(
        SignedTable.POLICY_SET,
        event,
        Clause.of("approved_by = ?, active_from = ?", by.value(), from),
        waiting(id));
  }

  /**
   * Turns a proposal down.
   *
   * @return false if it waits no longer
   */
  boolean refuse(UUID id, PersonId by, Instant at, UUID event) {
    return rows.change(
        SignedTable.POLICY_SET,
        event,
        Clause.of("refused_by = ?, refused_at = ?", by.value(), at),
        waiting(id));
  }

  private static Clause waiting(UUID id) {
    return Clause.of("id = ? AND active_from IS NULL AND refused_at IS NULL", id);
  }

  private List<StoredSet> genuine(String where, Object... arguments) {
    return rows.genuine(SignedTable.POLICY_SET, where, PolicySets::read, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  // A row that was cut short is read before it is known not to be genuine.
  private static Optional<StoredSet> read(Columns row) throws SQLException {
    try {
      return Optional.of(read(row, PolicyDocuments.fromBytes(row.bytes("documents"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static StoredSet read(Columns row, PolicyDocuments documents) throws SQLException {
    return new StoredSet(
        row.uuid("id"),
        documents,
        row.uuidIfAny("proposed_by").map(PersonId::new),
        row.instant("proposed_at"),
        row.text("reason"),
        row.uuidIfAny("approved_by").map(PersonId::new),
        row.instantIfAny("active_from"),
        row.instantIfAny("refused_at"));
  }
}
