package org.serachub.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.transaction.TransactionCallback;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.serachub.audit.AuditTrail.AuditUnavailable;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.AuditTrail.AuditedAll;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.keys.CaseKeys;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.ValueId;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

final class TrailTest {
  private static final TestHub hub = TestHub.fresh();
  private static final AuditTrail trail = hub.bean(AuditTrail.class);
  private static final Sql sql = hub.bean(Sql.class);
  private static final List<String> TABLES =
      List.of("audit_event", "audit_entry", "audit_restricted", "audit_head", "policy_set");

  @AfterAll
  static void end() {
    hub.close();
  }

  @Test
  void hashesALeafAsTheStandardDoes() {
    // RFC 9162 section 2.1.1, of no bytes at all.
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        HexFormat.of().formatHex(Hash.leaf(new byte[0])));
  }

  @Test
  void findsEverySortOfTamperingAndNothingElse() {
    hub.bean(ActivePolicy.class);
    hub.sql().tamper("DO 0");
    for (int i = 0; i < 6; i++) {
      trail.record(event(Map.of("reason", "Canary " + i)));
    }
    assertTrue(verify().whole(), verify().toString());
    assertTrue(verify().opened() >= 6);
    var last = hub.sql().number("SELECT seq FROM audit_head");
    for (var tampering : tamperings(last - 3, last).entrySet()) {
      keep();
      for (var statement : tampering.getValue()) {
        hub.sql().update(statement);
      }

      assertFalse(verify().whole(), tampering.getKey());

      restore();
      assertTrue(verify().whole(), tampering.getKey());
    }
  }

  private static Map<String, List<String>> tamperings(long seq, long last) {
    var one = " WHERE seq = " + seq;
    var all = new LinkedHashMap<String, List<String>>();
    all.put("edited column", List.of("UPDATE audit_event SET outcome = 'refused'" + one));
    all.put(
        "edited time", List.of("UPDATE audit_event SET at = at + INTERVAL 1 MICROSECOND" + one));
    all.put("edited actor", List.of("UPDATE audit_event SET actor = NULL" + one));
    all.put("edited policy version", List.of("UPDATE audit_event SET policy_version = 'x'" + one));
    all.put(
        "edited leaf",
        List.of("UPDATE audit_event SET leaf = REPLACE(leaf, 'shown', 'shawn')" + one));
    all.put(
        "edited leaf and its hash",
        List.of(
            "UPDATE audit_event SET leaf = REPLACE(leaf, 'shown', 'shawn')" + one,
            "UPDATE audit_event SET leaf_hash = UNHEX(SHA2(CONCAT(CHAR(0), leaf), 256))" + one));
    all.put("deleted row", List.of("DELETE FROM audit_event" + one));
    all.put(
        "truncated tail",
        List.of(
            "DELETE FROM audit_event WHERE seq = " + last,
            "DELETE FROM audit_entry WHERE seq = " + last,
            "DELETE FROM audit_restricted WHERE seq = " + last));
    all.put(
        "swapped rows",
        List.of(
            "UPDATE audit_event SET seq = 0" + one,
            "UPDATE audit_event SET seq = %d WHERE seq = %d".formatted(seq, seq + 1),
            "UPDATE audit_event SET seq = %d WHERE seq = 0".formatted(seq + 1)));
    all.put("duplicated row", List.of(copy(seq, last + 1)));
    all.put(
        "inserted row",
        List.of(
            "UPDATE audit_event SET seq = seq + 1 WHERE seq >= %d ORDER BY seq DESC".formatted(seq),
            copy(seq + 1, seq)));
    all.put("edited level", List.of("UPDATE audit_entry SET level = 'hidden'" + one));
    all.put("removed entry", List.of("DELETE FROM audit_entry" + one));
    all.put(
        "added entry",
        List.of(
            "INSERT INTO audit_entry (seq, ordinal, case_id) VALUES (%d, 99, UNHEX(MD5('x')))"
                .formatted(seq)));
    all.put(
        "stray entry",
        List.of(
            "INSERT INTO audit_entry (seq, ordinal, case_id) VALUES (%d, 0, UNHEX(MD5('x')))"
                .formatted(last + 50)));
    all.put(
        "edited personal part",
        List.of("UPDATE audit_restricted SET ciphertext = REVERSE(ciphertext)" + one));
    all.put("removed personal part", List.of("DELETE FROM audit_restricted" + one));
    all.put(
        "personal part of another event",
        List.of(
            "UPDATE audit_restricted a JOIN audit_restricted b ON b.seq = a.seq + 1"
                + " SET a.ciphertext = b.ciphertext WHERE a.seq = "
                + seq));
    all.put(
        "personal part under another case",
        List.of("UPDATE audit_restricted SET case_id = UNHEX(MD5('x'))" + one));
    all.put("head moved back", List.of("UPDATE audit_head SET seq = seq - 1"));
    all.put(
        "head of another chain",
        List.of("UPDATE audit_head SET chain_hash = UNHEX(SHA2('x', 256))"));
    all.put("edited policy", List.of("UPDATE policy_set SET version = CONCAT(version, '0')"));
    all.put("no head", List.of("DELETE FROM audit_head"));
    return all;
  }

  private static String copy(long from, long to) {
    return """
    INSERT INTO audit_event SELECT %d, UNHEX(MD5('new')), at, kind, actor, agency, role, purpose,
      request_id, refers_to, outcome, policy_version, leaf, leaf_hash, UNHEX(SHA2('p', 256)),
      UNHEX(SHA2('c', 256)) FROM audit_event WHERE seq = %d
    """
        .formatted(to, from);
  }

  @Test
  void keepsNoPersonalPartInTheLeafAndGivesItBackWhileItsKeyLasts() {
    var receipt = trail.record(event(Map.of("reason", "Canary Wren")));
    var leaf = hub.sql().rows("SELECT leaf FROM audit_event WHERE seq = ?", receipt.sequence());

    assertFalse(
        new String((byte[]) leaf.getFirst().get("leaf"), java.nio.charset.StandardCharsets.UTF_8)
            .contains("Wren"));
    assertEquals(
        Optional.of(Map.of("reason", "Canary Wren")),
        hub.bean(RestrictedParts.class).open(receipt.sequence()));
  }

  @Test
  void stillVerifiesOnceACasesKeyIsErased() {
    var caseId = new CaseId(UUID.randomUUID());
    Seeding.insert(
        hub,
        SignedTable.CASE_FILE,
        event ->
            NewRow.of(event, caseId.value(), "AAAA-AAA2", "closed", Instant.EPOCH, null, null)
                .with("data_key", hub.bean(CaseKeys.class).fresh(caseId)));
    var receipt =
        trail.record(
            new Happened(
                envelope(),
                Optional.of(new Restricted(Optional.of(caseId), Map.of("reason", "x")))));
    var before = verify();
    sql.update("UPDATE case_file SET data_key = NULL WHERE id = ?", caseId.value());
    hub.bean(CaseKeys.class).forget(caseId);

    var after = verify();

    assertTrue(after.whole(), after.toString());
    assertEquals(before.erased() + 1, after.erased());
    assertEquals(Optional.empty(), hub.bean(RestrictedParts.class).open(receipt.sequence()));
  }

  @Test
  void aWriteKeepsItsRowsOnlyWithItsEvent() {
    var id = UUID.randomUUID();
    hub.sql().update("RENAME TABLE audit_event TO elsewhere");
    assertThrows(AuditUnavailable.class, () -> trail.write(() -> agency(id)));
    hub.sql().update("RENAME TABLE elsewhere TO audit_event");
    assertEquals(0, agencies(id));

    var receipt = trail.write(() -> agency(id)).receipt();

    assertEquals(1, agencies(id));
    assertTrue(receipt.sequence() > 0);
    assertTrue(verify().whole());
  }

  @Test
  void aWriteInsideAWriteIsKeptOrLostWithIt() {
    var inner = UUID.randomUUID();
    var outer = UUID.randomUUID();
    var before = hub.sql().number("SELECT seq FROM audit_head");
    assertThrows(
        ArithmeticException.class,
        () ->
            trail.write(
                () -> {
                  trail.write(() -> agency(inner));
                  throw new ArithmeticException("no");
                }));
    assertEquals(0, agencies(inner));

    var receipts = new ArrayList<Receipt>();
    trail.write(
        () -> {
          receipts.add(trail.write(() -> agency(inner)).receipt());
          assertThrows(IllegalStateException.class, () -> receipts.getFirst().sequence());
          return agency(outer);
        });

    assertEquals(before + 1, receipts.getFirst().sequence());
    assertEquals(before + 2, hub.sql().number("SELECT seq FROM audit_head"));
    assertEquals(1, agencies(inner) * agencies(outer));
  }

  @Test
  void anOuterWriteCannotGoOnAsIfAnInnerOneHadNotFailed() {
    var id = UUID.randomUUID();

    assertThrows(
        IllegalStateException.class,
        () ->
            trail.write(
                () -> {
                  assertThrows(
                      ArithmeticException.class,
                      () ->
                          trail.write(
                              () -> {
                                agency(id);
                                throw new ArithmeticException("no");
                              }));
                  return new Audited<>(id, event(Map.of()));
                }));

    assertEquals(0, agencies(id));
  }

  @Test
  void manyEventsOfOneWriteFollowEachOther() {
    var before = hub.sql().number("SELECT seq FROM audit_head");

    var receipt =
        trail
            .writeAll(
                () ->
                    new AuditedAll<>(
                        0,
                        java.util.stream.IntStream.range(0, 1201)
                            .<AuditEvent>mapToObj(i -> event(Map.of()))
                            .toList()))
            .receipt();

    assertEquals(before + 1201, receipt.sequence());
    assertTrue(verify().whole());
  }

  @Test
  void neitherGapsNorForksComeOfManyAtOnce() throws Exception {
    var before = hub.sql().number("SELECT seq FROM audit_head");
    var tasks = new ArrayList<Callable<Receipt>>();
    for (int i = 0; i < 240; i++) {
      tasks.add(
          i % 3 == 0
              ? () -> trail.write(() -> agency(UUID.randomUUID())).receipt()
              : () -> trail.record(event(Map.of("reason", "x"))));
    }
    var sequences = new ArrayList<Long>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(tasks)) {
        sequences.add(done.get().sequence());
      }
    }

    assertEquals(240, sequences.stream().distinct().count());
    assertEquals(before + 240, hub.sql().number("SELECT seq FROM audit_head"));
    assertTrue(verify().whole(), verify().toString());
  }

  @Test
  void anEventThatCannotBeWrittenFailsNobodyElsesReader() throws Exception {
    var fine = envelope();
    var tooLong =
        new Envelope(
            UUID.randomUUID(),
            Instant.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new RequestId(UUID.randomUUID()),
            Outcome.DONE,
            Optional.empty());
    try (var threads = Executors.newFixedThreadPool(6)) {
      var all = new ArrayList<java.util.concurrent.Future<Receipt>>();
      for (int i = 0; i < 30; i++) {
        all.add(
            i % 5 == 0
                ? threads.submit(() -> trail.record(new Named("x".repeat(100), tooLong)))
                : threads.submit(() -> trail.record(event(Map.of()))));
      }
      for (int i = 0; i < 30; i++) {
        var one = all.get(i);
        if (i % 5 == 0) {
          assertTrue(
              assertThrows(java.util.concurrent.ExecutionException.class, one::get).getCause()
                  instanceof AuditUnavailable);
        } else {
          assertTrue(one.get().sequence() > 0);
        }
      }
    }
    assertEquals(Outcome.DONE, fine.outcome());
    assertTrue(verify().whole());
  }

  @Test
  void looksUpACommitThatNobodyAnswered() {
    var kept = new DurableTrail(unanswered(false), hub.bean(AppendEvents.class), sql);
    var lost = new DurableTrail(unanswered(true), hub.bean(AppendEvents.class), sql);
    var id = UUID.randomUUID();

    assertTrue(kept.record(event(Map.of())).sequence() > 0);
    assertThrows(AuditUnavailable.class, () -> lost.write(() -> agency(id)));
    assertEquals(0, agencies(id));
  }

  /** Transactions whose first commit, or roll-back, is answered by a broken connection. */
  @SuppressWarnings("unchecked")
  private static TransactionOperations<Connection> unanswered(boolean lost) {
    TransactionOperations<Connection> real = hub.bean(TransactionOperations.class);
    return new TransactionOperations<>() {
      private boolean answering;

      @Override
      public Connection getConnection() {
        return real.getConnection();
      }

      @Override
      public boolean hasConnection() {
        return real.hasConnection();
      }

      @Override
      public Optional<? extends TransactionStatus<?>> findTransactionStatus() {
        return real.findTransactionStatus();
      }

      @Override
      public <R> R execute(
          TransactionDefinition definition, TransactionCallback<Connection, R> work) {
        var first = !answering;
        answering = true;
        var result =
            real.execute(
                definition,
                status -> {
                  var done = work.call(status);
                  if (first && lost) {
                    status.setRollbackOnly();
                  }
                  return done;
                });
        if (first) {
          throw new IllegalStateException("no answer");
        }
        return result;
      }
    };
  }

  private static void keep() {
    for (var table : TABLES) {
      hub.sql().update("DROP TABLE IF EXISTS kept_" + table);
      hub.sql().update("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table);
    }
  }

  private static void restore() {
    for (var table : TABLES) {
      hub.sql().update("DELETE FROM " + table);
      hub.sql().update("INSERT INTO " + table + " SELECT * FROM kept_" + table);
    }
  }

  private static TrailReport verify() {
    return hub.bean(VerifyTrail.class).verify();
  }

  private static Audited<UUID> agency(UUID id) {
    var event = event(Map.of());
    hub.bean(SignedRows.class)
        .insert(
            SignedTable.AGENCY,
            NewRow.of(
                event.envelope().eventId(),
                id,
                id.toString(),
                id.toString(),
                "police",
                false,
                null,
                null));
    return new Audited<>(id, event);
  }

  private static long agencies(UUID id) {
    return hub.sql().number("SELECT COUNT(*) FROM agency WHERE id = ?", id);
  }

  private static AuditEvent event(Map<String, String> parts) {
    return new Happened(
        envelope(),
        parts.isEmpty() ? Optional.empty() : Optional.of(new Restricted(Optional.empty(), parts)));
  }

  private static Envelope envelope() {
    return new Envelope(
        UUID.randomUUID(),
        hub.clock().instant(),
        Optional.of(new PersonId(UUID.randomUUID())),
        Optional.of(new AgencyId(UUID.randomUUID())),
        Optional.of(Role.REPRESENTATIVE),
        Optional.of(Purpose.CONFERENCE),
        new RequestId(UUID.randomUUID()),
        Outcome.DONE,
        Optional.empty());
  }

  private record Named(String kind, Envelope envelope) implements AuditEvent {}

  private record Happened(Envelope envelope, Optional<Restricted> restricted)
      implements AuditEvent {
    @Override
    public String kind() {
      return "consultation";
    }

    @Override
    public List<Entry> entries() {
      return List.of(
          new Entry(
              new CaseId(new UUID(1, 1)),
              List.of(
                  new Entry.FieldLevel(new FieldId("identity-name"), Level.SHOWN),
                  new Entry.FieldLevel(new FieldId("safe-code-word"), Level.HIDDEN)),
              List.of(new ValueId(new UUID(2, 2)))),
          new Entry(new CaseId(new UUID(1, 2)), List.of(), List.of()));
    }

    @Override
    public List<Fact> facts() {
      return List.of(Fact.policy("0123"), new Fact("channel", "page"));
    }
  }
}
