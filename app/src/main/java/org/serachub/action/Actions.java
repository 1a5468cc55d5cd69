package org.serachub.action;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;

/**
 * The rows of actions that are kept. What reads them lists none whose title the door has not shown.
 */
@Singleton
@Requires(beans = Sql.class)
public final class Actions {
  private final Sql sql;
  private final SignedRows rows;

  Actions(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** The action of that id. */
  public Optional<CaseAction> find(ActionId id) {
    return list("id = ?", id.value()).stream().findFirst();
  }

  /** Every action of some cases. */
  public List<CaseAction> of(Collection<CaseId> cases) {
    return cases.isEmpty()
        ? List.of()
        : list(
            "case_id IN (" + Sql.marks(cases.size()) + ")",
            cases.stream().map(CaseId::value).toArray());
  }

  /** How many of a case are open now, whatever this transaction read before. */
  long open(CaseId caseId) {
    return list("case_id = ? LOCK IN SHARE MODE", caseId.value()).stream()
        .filter(action -> action.state().open())
        .count();
  }

  void add(CaseAction action, UUID event) {
    rows.insert(
        SignedTable.CASE_ACTION,
        NewRow.of(
            event,
            action.id().value(),
            action.caseId().value(),
            action.item().value(),
            action.entry().value(),
            action.owner().agency().value(),
            action.owner().person().map(PersonId::value),
            action.due(),
            action.state(),
            action.agreedAt(),
            action.changedAt()));
  }

  /** Keeps a change; says whether the row still was in the version that was changed. */
  boolean replace(CaseAction changed, UUID event) {
    return rows.change(
        SignedTable.CASE_ACTION,
        event,
        Clause.of(
            "owner_agency = ?, owner_person = ?, due_on = ?, state = ?, changed_at = ?,"
                + " version = version + 1",
            changed.owner().agency().value(),
            changed.owner().person().map(PersonId::value),
            changed.due(),
            changed.state(),
            changed.changedAt()),
        Clause.of("id = ? AND version = ?", changed.id().value(), changed.version()));
  }

  // A row that was changed behind the hub's back is no action.
  private List<CaseAction> list(String where, Object... arguments) {
    return sql.list("SELECT * FROM case_action WHERE " + where, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<CaseAction> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.CASE_ACTION, row) ? Optional.of(read(row)) : Optional.empty();
  }

  private static CaseAction read(Columns row) throws SQLException {
    return new CaseAction(
        new ActionId(row.uuid("id")),
        new CaseId(row.uuid("case_id")),
        new ItemId(row.uuid("item")),
        new EntryId(row.uuid("entry")),
        new CaseAction.Owner(
            new AgencyId(row.uuid("owner_agency")),
            row.uuidIfAny("owner_person").map(PersonId::new)),
        row.dateIfAny("due_on").orElseThrow(),
        row.term("state", ActionState.class),
        row.instant("agreed_at"),
        row.instant("changed_at"),
        row.number("version"));
  }
}
