package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.audit.Entry;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** Single events of the trail. */
@Singleton
final class Events {
  private static final String SELECT =
      """
      SELECT e.seq, e.event_id, e.at, e.kind, e.role, e.purpose, e.outcome, e.request_id, e.leaf,
        p.name AS person, a.name AS agency, b.event_id AS earlier, r.case_id AS restricted_case
      FROM audit_event e LEFT JOIN person p ON p.id = e.actor
        LEFT JOIN agency a ON a.id = e.agency LEFT JOIN audit_event b ON b.seq = e.refers_to
        LEFT JOIN audit_restricted r ON r.seq = e.seq
      WHERE e.event_id = ?
      """;

  private final Sql sql;

  Events(Sql sql) {
    this.sql = sql;
  }

  /** The event, unless all that it speaks of is closed to the reader. */
  Optional<Event> find(UUID eventId, List<CaseId> closed) {
    return sql.one(SELECT, Events::row, eventId)
        .filter(row -> row.knownBeside(closed))
        .map(row -> event(row, closed));
  }

  private Event event(Row row, List<CaseId> closed) {
    var entries = row.leaf().entries().stream().filter(e -> !closed.contains(e.caseId())).toList();
    var references = references(entries);
    return new Event(
        row.access(),
        row.request(),
        entries.stream().map(entry -> ofCase(entry, references)).toList(),
        row.leaf().facts(),
        row.leaf().restricted(),
        row.earlier(),
        later(row.sequence()));
  }

  private List<UUID> later(long sequence) {
    return sql.list(
        "SELECT event_id FROM audit_event WHERE refers_to = ? ORDER BY seq",
        row -> row.uuid("event_id"),
        sequence);
  }

  private Map<CaseId, String> references(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Map.of();
    }
    return sql
        .list(
            "SELECT id, reference FROM case_file WHERE id IN ("
                + String.join(", ", Collections.nCopies(entries.size(), "?"))
                + ")",
            row -> Map.entry(new CaseId(row.uuid("id")), row.text("reference")),
            entries.stream().map(entry -> entry.caseId().value()).toArray())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Event.OfCase ofCase(Entry entry, Map<CaseId, String> references) {
    return new Event.OfCase(
        entry.caseId(),
        references.getOrDefault(entry.caseId(), "no longer held"),
        entry.fields(),
        entry.opened().stream().map(id -> id.value()).toList());
  }

  private static Row row(Columns row) throws SQLException {
    return new Row(
        row.number("seq"),
        new Access(
            row.uuid("event_id"),
            row.instant("at"),
            row.text("kind"),
            row.textIfAny("person"),
            row.textIfAny("agency"),
            row.textIfAny("role"),
            row.textIfAny("purpose"),
            row.text("outcome"),
            List.of()),
        row.uuid("request_id"),
        LeafReader.of(row.bytes("leaf")),
        row.uuidIfAny("earlier"),
        row.uuidIfAny("restricted_case").map(CaseId::new));
  }

  private record Row(
      long sequence,
      Access access,
      UUID request,
      LeafReader leaf,
      Optional<UUID> earlier,
      Optional<CaseId> restrictedCase) {
    boolean knownBeside(List<CaseId> closed) {
      var entries = leaf.entries();
      return entries.isEmpty()
          ? restrictedCase.filter(closed::contains).isEmpty()
          : entries.stream().anyMatch(entry -> !closed.contains(entry.caseId()));
    }
  }
}
