package org.serachub.audit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.serachub.platform.database.Sql;

/**
 * Reads the whole trail and checks that it is as it was written: the chain, its head, every row
 * against the leaf that was hashed, every personal part that can still be opened against its
 * commitment, and every row that opens or closes a door against its code and against the newest
 * event that says it wrote it.
 *
 * <p>A chain inside one database cannot show that its owner wrote all of it anew; checkpoints held
 * by others do.
 */
@Singleton
public final class VerifyTrail {
  private static final int PAGE = 1000;

  private final TransactionOperations<Connection> transactions;
  private final Sql sql;
  private final RestrictedParts restrictedParts;
  private final CheckRows checkRows;

  VerifyTrail(
      TransactionOperations<Connection> transactions,
      Sql sql,
      RestrictedParts restrictedParts,
      CheckRows checkRows) {
    this.transactions = transactions;
    this.sql = sql;
    this.restrictedParts = restrictedParts;
    this.checkRows = checkRows;
  }

  /** Verifies on one snapshot, while the hub goes on working. */
  public TrailReport verify() {
    return transactions.execute(TransactionDefinition.DEFAULT, status -> verifySnapshot());
  }

  private TrailReport verifySnapshot() {
    var check = new TrailCheck(restrictedParts);
    var page = page(0);
    while (!page.isEmpty()) {
      var from = page.getFirst().sequence();
      var to = page.getLast().sequence();
      var entries = entries(from, to);
      var parts = parts(from, to);
      for (var row : page) {
        check.row(row, entries.getOrDefault(row.sequence(), List.of()), parts.get(row.sequence()));
      }
      checkRows.written(check);
      page = page(to);
    }
    head(check);
    strays(check);
    checkRows.standing(check);
    return check.report();
  }

  private List<StoredEvent> page(long after) {
    return sql.list(
        StoredEvent.SELECT + " WHERE seq > ? ORDER BY seq LIMIT " + PAGE, StoredEvent::of, after);
  }

  private java.util.Map<Long, List<EntryRow>> entries(long from, long to) {
    return sql
        .list(
            """
            SELECT seq, ordinal, case_id, field, level FROM audit_entry
            WHERE seq BETWEEN ? AND ? ORDER BY seq, ordinal
            """,
            row ->
                java.util.Map.entry(
                    row.number("seq"),
                    new EntryRow(
                        (int) row.number("ordinal"),
                        row.uuid("case_id"),
                        row.textIfAny("field"),
                        row.textIfAny("level"))),
            from,
            to)
        .stream()
        .collect(
            Collectors.groupingBy(
                java.util.Map.Entry::getKey,
                Collectors.mapping(java.util.Map.Entry::getValue, Collectors.toList())));
  }

  private java.util.Map<Long, SealedPart> parts(long from, long to) {
    return sql
        .list(
            "SELECT seq, case_id, ciphertext FROM audit_restricted WHERE seq BETWEEN ? AND ?",
            row ->
                java.util.Map.entry(
                    row.number("seq"),
                    new SealedPart(
                        row.uuidIfAny("case_id").map(org.serachub.request.CaseId::new),
                        row.bytes("ciphertext"),
                        new byte[0])),
            from,
            to)
        .stream()
        .collect(
            Collectors.toMap(
                java.util.Map.Entry::getKey, java.util.Map.Entry::getValue, (one, two) -> two));
  }

  private void head(TrailCheck check) {
    var heads =
        sql.list(
            "SELECT seq, chain_hash FROM audit_head",
            row -> new TrailCheck.Head(row.number("seq"), row.bytes("chain_hash")));
    if (heads.size() == 1) {
      check.head(heads.getFirst());
    } else {
      check.fault("the trail has no head, or several");
    }
  }

  private void strays(TrailCheck check) {
    for (var table : Arrays.asList("audit_entry", "audit_restricted")) {
      sql.list(
              "SELECT DISTINCT t.seq FROM "
                  + table
                  + " t LEFT JOIN audit_event e ON e.seq = t.seq WHERE e.seq IS NULL LIMIT 100",
              row -> row.number("seq"))
          .forEach(sequence -> check.fault(sequence, "`" + table + "` speaks of no event"));
    }
  }
}
