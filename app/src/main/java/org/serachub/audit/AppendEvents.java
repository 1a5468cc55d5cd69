package org.serachub.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Term;
import org.serachub.keys.WrittenRows;
import org.serachub.platform.database.Sql;

/**
 * Appends events to the chain inside the transaction that is open. The head row is locked last of
 * all rows, so that writers wait for each other only while they append.
 */
@Singleton
final class AppendEvents {
  // Bounds the size of one statement: 500 rows of 17 columns stay below every server's limit.
  private static final int ROWS = 500;

  private static final String EVENT =
      "INSERT INTO audit_event (seq, event_id, at, kind, actor, agency, role, purpose, request_id,"
          + " refers_to, outcome, policy_version, leaf, leaf_hash, prev_hash, chain_hash) VALUES ";
  private static final String ENTRY =
      "INSERT INTO audit_entry (seq, ordinal, case_id, field, level) VALUES ";
  private static final String RESTRICTED =
      "INSERT INTO audit_restricted (seq, case_id, ciphertext) VALUES ";

  private final RestrictedParts restrictedParts;
  private final Sql sql;

  AppendEvents(RestrictedParts restrictedParts, Sql sql) {
    this.restrictedParts = restrictedParts;
    this.sql = sql;
  }

  /** Appends, each event with the signed rows it wrote; gives the sequence of the first. */
  long append(List<? extends AuditEvent> events, WrittenRows written) {
    written.requireOnly(
        events.stream().map(event -> event.envelope().eventId()).collect(Collectors.toSet()));
    var parts = events.stream().map(this::seal).toList();
    var head = lockHead();
    var hash = head.chainHash();
    var eventRows = new ArrayList<@Nullable Object[]>();
    var entryRows = new ArrayList<@Nullable Object[]>();
    var restrictedRows = new ArrayList<@Nullable Object[]>();
    for (int i = 0; i < events.size(); i++) {
      var sequence = head.sequence() + i + 1;
      var rows = written.of(events.get(i).envelope().eventId());
      var leaf = Leaf.of(sequence, events.get(i), parts.get(i), rows);
      var next = Hash.chain(hash, Hash.leaf(leaf));
      eventRows.add(eventRow(sequence, events.get(i), leaf, hash, next));
      EntryRow.of(events.get(i)).forEach(row -> entryRows.add(row.columns(sequence)));
      parts.get(i).ifPresent(part -> restrictedRows.add(restrictedRow(sequence, part)));
      hash = next;
    }
    insert(EVENT, eventRows);
    insert(ENTRY, entryRows);
    insert(RESTRICTED, restrictedRows);
    moveHead(head.sequence() + events.size(), hash);
    return head.sequence() + 1;
  }

  private Optional<SealedPart> seal(AuditEvent event) {
    return event
        .restricted()
        .map(restricted -> restrictedParts.seal(event.envelope().eventId(), restricted));
  }

  private Head lockHead() {
    return sql.one(
            "SELECT seq, chain_hash FROM audit_head WHERE id = 1 FOR UPDATE",
            row -> new Head(row.number("seq"), row.bytes("chain_hash")))
        .orElseThrow(() -> new IllegalStateException("the trail has no head"));
  }

  private void moveHead(long sequence, byte[] hash) {
    sql.update("UPDATE audit_head SET seq = ?, chain_hash = ? WHERE id = 1", sequence, hash);
  }

  private static @Nullable Object[] eventRow(
      long sequence, AuditEvent event, byte[] leaf, byte[] previous, byte[] chain) {
    var envelope = event.envelope();
    return new @Nullable Object[] {
      sequence,
      envelope.eventId(),
      Leaf.moment(event),
      event.kind(),
      envelope.actor().map(actor -> actor.value()),
      envelope.agency().map(agency -> agency.value()),
      envelope.role().map(Term::word),
      envelope.purpose().map(Term::word),
      envelope.request().value(),
      envelope.refersTo(),
      envelope.outcome().word(),
      event.facts().stream().filter(Fact::isPolicy).map(Fact::value).findFirst(),
      leaf,
      Hash.leaf(leaf),
      previous,
      chain
    };
  }

  private static @Nullable Object[] restrictedRow(long sequence, SealedPart part) {
    return new @Nullable Object[] {
      sequence, part.caseId().map(id -> id.value()), part.ciphertext()
    };
  }

  private void insert(String statement, List<@Nullable Object[]> rows) {
    for (int from = 0; from < rows.size(); from += ROWS) {
      var some = rows.subList(from, Math.min(rows.size(), from + ROWS));
      var marks = "(" + Sql.marks(some.getFirst().length) + ")";
      sql.update(
          statement + String.join(", ", java.util.Collections.nCopies(some.size(), marks)),
          some.stream().flatMap(java.util.Arrays::stream).toArray());
    }
  }

  private record Head(long sequence, byte[] chainHash) {}
}
