package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Stage;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;

/** The agenda items that are stored, as they were signed: any other is none. */
@Singleton
@Requires(beans = Sql.class)
public final class AgendaItems {
  private static final String SELECT =
      "SELECT i.*, f.reference FROM agenda_item i JOIN case_file f ON f.id = i.case_id ";

  private final Sql sql;
  private final SignedRows rows;

  AgendaItems(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** The agenda of a conference, in its order. */
  public List<AgendaItem> of(ConferenceId conference) {
    return list("WHERE i.conference = ? ORDER BY i.position, i.id", conference.value());
  }

  /** Several agendas, each in its order. */
  List<AgendaItem> of(List<ConferenceId> conferences) {
    return conferences.isEmpty()
        ? List.of()
        : list(
            "WHERE i.conference IN ("
                + Sql.marks(conferences.size())
                + ") ORDER BY i.position, i.id",
            conferences.stream().map(ConferenceId::value).toArray());
  }

  /** Those of several agendas that are at that stage. */
  List<AgendaItem> of(List<ConferenceId> conferences, Stage stage) {
    var arguments = new ArrayList<Object>(conferences.stream().map(ConferenceId::value).toList());
    arguments.add(stage);
    return conferences.isEmpty()
        ? List.of()
        : list(
            "WHERE i.conference IN (" + Sql.marks(conferences.size()) + ") AND i.stage = ?",
            arguments.toArray());
  }

  /** The item that has this case on this agenda, if there is one. */
  public Optional<AgendaItem> of(ConferenceId conference, String reference) {
    return list("WHERE i.conference = ? AND f.reference = ?", conference.value(), reference)
        .stream()
        .findFirst();
  }

  /** The item, if there is one. */
  public Optional<AgendaItem> find(ItemId id) {
    return list("WHERE i.id = ?", id.value()).stream().findFirst();
  }

  /** The item by which the case is before a conference now; a closed one is over. */
  public Optional<AgendaItem> current(CaseId caseId) {
    return sql
        .list(
            SELECT
                + "JOIN conference c ON c.id = i.conference"
                + " WHERE i.case_id = ? AND i.stage <> 'closed'"
                + " ORDER BY c.starts_at DESC, i.id DESC LIMIT 1",
            AgendaItems::read,
            caseId.value())
        .stream()
        .findFirst();
  }

  /** The case of that reference, unless it is closed or waits for triage. */
  Optional<CaseId> triagedCase(String reference) {
    return sql.one(
        "SELECT id FROM case_file WHERE reference = ? AND stage NOT IN ('referred', 'closed')",
        row -> new CaseId(row.uuid("id")),
        reference);
  }

  /** The case of that reference, unless it is closed. */
  Optional<CaseId> openCase(String reference) {
    return sql.one(
        "SELECT id FROM case_file WHERE reference = ? AND stage <> 'closed'",
        row -> new CaseId(row.uuid("id")),
        reference);
  }

  /** True if the case is on an agenda and that item is not closed. */
  boolean open(CaseId caseId) {
    return !sql.list(
            "SELECT id FROM agenda_item WHERE case_id = ? AND stage <> 'closed'",
            row -> row.uuid("id"),
            caseId.value())
        .isEmpty();
  }

  /**
   * Has whoever else would change the item wait until this transaction ends, and says at which
   * stage it is now, whatever was read before.
   */
  public Optional<Stage> hold(ItemId id) {
    return sql.one(
        "SELECT stage FROM agenda_item WHERE id = ? FOR UPDATE",
        row -> row.term("stage", Stage.class),
        id.value());
  }

  void add(AgendaItem item, UUID event) {
    rows.insert(
        SignedTable.AGENDA_ITEM,
        NewRow.of(
                event,
                item.id().value(),
                item.conference().value(),
                item.caseId().value(),
                item.stage(),
                item.sealedAt())
            .with("position", item.position())
            .with("minutes", item.minutes()));
  }

  /** The position after the last one of an agenda. */
  int nextPosition(ConferenceId conference) {
    return sql.list(
            "SELECT COALESCE(MAX(position), 0) + 1 AS next FROM agenda_item WHERE conference = ?",
            row -> (int) row.number("next"),
            conference.value())
        .getFirst();
  }

  /** The item on which a case was last, on another agenda. */
  public Optional<AgendaItem> before(AgendaItem item) {
    return sql
        .list(
            SELECT
                + "JOIN conference c ON c.id = i.conference WHERE i.case_id = ? AND i.id <> ?"
                + " ORDER BY c.starts_at DESC, i.id",
            AgendaItems::read,
            item.caseId().value(),
            item.id().value())
        .stream()
        .findFirst();
  }

  /** Says whether the row still had the item's version. */
  boolean setAside(AgendaItem item, int minutes) {
    return sql.update(
            "UPDATE agenda_item SET minutes = ?, version = version + 1"
                + " WHERE id = ? AND version = ?",
            minutes,
            item.id().value(),
            item.version())
        == 1;
  }

  /** Says whether the row still had the item's version. */
  boolean place(AgendaItem item, int position) {
    return sql.update(
            "UPDATE agenda_item SET position = ?, version = version + 1"
                + " WHERE id = ? AND version = ?",
            position,
            item.id().value(),
            item.version())
        == 1;
  }

  /** Says whether the row still had the item's version. */
  boolean advance(AgendaItem item, Stage stage, Optional<Instant> sealedAt, UUID event) {
    return rows.change(
        SignedTable.AGENDA_ITEM,
        event,
        Clause.of("stage = ?, sealed_at = ?, version = version + 1", stage, sealedAt),
        Clause.of("id = ? AND version = ?", item.id().value(), item.version()));
  }

  private List<AgendaItem> list(String which, Object... arguments) {
    return sql.list(SELECT + which, this::genuine, arguments).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<AgendaItem> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.AGENDA_ITEM, row) ? Optional.of(read(row)) : Optional.empty();
  }

  private static AgendaItem read(Columns row) throws SQLException {
    return new AgendaItem(
        new ItemId(row.uuid("id")),
        new ConferenceId(row.uuid("conference")),
        new CaseId(row.uuid("case_id")),
        row.text("reference"),
        (int) row.number("position"),
        (int) row.number("minutes"),
        row.term("stage", Stage.class),
        row.instantIfAny("sealed_at"),
        row.number("version"));
  }
}
