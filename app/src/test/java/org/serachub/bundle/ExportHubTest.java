package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.audit.AuditTrail.AuditUnavailable;
import org.serachub.audit.RestrictedParts;
import org.serachub.audit.VerifyTrail;
import org.serachub.bundle.export.ExportHub;
import org.serachub.disclosure.ExportRefused;
import org.serachub.oversight.SeenBy;
import org.serachub.oversight.WhoHasSeen;
import org.serachub.platform.Ids;
import org.serachub.request.RequestId;
import org.serachub.testing.TestHub;

/**
 * What an operator takes away is all there is, is recorded first, and is the same hub elsewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExportHubTest {
  private static final Operator OPERATOR = new Operator("Sam Vane (sam)");
  private static final String REASON = "the hub moves to another machine";
  private static final String TIDEWATER_ROW = "4HMT-R7XE";

  private final TestHub hub = TestHub.fresh();

  @BeforeAll
  void load() {
    hub.bean(DemoBundle.class).loadOnce(Optional.empty());
  }

  @AfterAll
  void close() {
    hub.close();
  }

  private record Taken(String text, ExportHub.Summary summary) {}

  private static Taken export(TestHub from, String... references) {
    var out = new ByteArrayOutputStream();
    var summary =
        from.bean(ExportHub.class).export(OPERATOR, REASON, List.of(references), out::write);
    return new Taken(out.toString(UTF_8), summary);
  }

  private long count(String rows) {
    return hub.sql().number("SELECT COUNT(*) FROM " + rows);
  }

  @Test
  void theDemonstrationIsTheSameElsewhereForEveryReaderAndComesOutJustSo() {
    var taken = export(hub);
    assertEquals(List.of(), taken.summary().refused());
    assertEquals(count("field_value"), taken.summary().values());
    try (var other = TestHub.fresh()) {
      var loaded =
          other.bean(LoadBundle.class).loadDemonstration(taken.text().getBytes(UTF_8), OPERATOR);
      assertEquals((int) count("field_value"), loaded.added().get("values"));
      for (var table :
          List.of(
              "agency",
              "role_grant WHERE confirmed_at IS NOT NULL",
              "agreement_party",
              "agreement_scope",
              "field_value WHERE supersedes IS NOT NULL",
              "field_value WHERE ciphertext IS NULL",
              "consent_record",
              "share_decision",
              "basis_confirmation",
              "exclusion",
              "named_person",
              "invitation",
              "undertaking",
              "case_action")) {
        assertEquals(count(table), other.sql().number("SELECT COUNT(*) FROM " + table), table);
      }
      var here = Readings.of(hub);
      assertEquals(here, Readings.of(other));
      assertTrue(
          here.values().stream().filter(read -> read.lines().count() > 50).count() > 10,
          "they read something");
      assertTrue(here.values().stream().distinct().count() > 15, "and not the same");
      assertEquals(taken.text(), export(other).text());
      assertTrue(other.bean(VerifyTrail.class).verify().whole());
    }
  }

  @Test
  void oneEventNamesEveryCaseFieldAndValueBeforeAnythingIsOpened() {
    var before = count("audit_event");
    export(hub);
    assertEquals(before + 1, count("audit_event"));
    var event =
        hub.sql()
            .rows(
                "SELECT seq, kind, actor, outcome, CONVERT(leaf USING utf8mb4) AS leaf"
                    + " FROM audit_event ORDER BY seq DESC LIMIT 1")
            .getFirst();
    assertEquals("export", event.get("kind"));
    assertEquals("done", event.get("outcome"));
    var sequence = ((Number) Objects.requireNonNull(event.get("seq"))).longValue();
    var leaf = String.valueOf(event.get("leaf"));
    for (var value :
        hub.sql()
            .rows("SELECT LOWER(HEX(id)) AS id FROM field_value WHERE ciphertext IS NOT NULL")) {
      var id = String.valueOf(value.get("id"));
      var dashed = id.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
      assertTrue(leaf.contains(dashed), "every value that was opened");
    }
    assertTrue(leaf.contains("[\"values\",\"" + count("field_value") + "\"]"), leaf);
    assertEquals(
        count("case_file"),
        count("(SELECT DISTINCT case_id FROM audit_entry WHERE seq = " + sequence + ") x"));
    assertEquals(
        count("(SELECT DISTINCT case_id, field FROM field_value WHERE ciphertext IS NOT NULL) x"),
        count("audit_entry WHERE level = 'shown' AND seq = " + sequence));
    assertEquals(
        Map.of("operator", OPERATOR.name(), "reason", REASON),
        hub.bean(RestrictedParts.class).open(sequence).orElseThrow());
    assertFalse(leaf.contains("Sam Vane"), "who and why stand in the part that can be erased");
  }

  @Test
  void theDpoSeesThatAnOperatorTookACaseAway() {
    export(hub, TIDEWATER_ROW);
    var before = taken(TIDEWATER_ROW);
    var other = taken("9PLK-3WVD");
    assertTrue(before >= 1);
    export(hub, TIDEWATER_ROW);
    assertEquals(before + 1, taken(TIDEWATER_ROW));
    assertEquals(other, taken("9PLK-3WVD"), "the other case was not");
  }

  private long taken(String reference) {
    return hub
        .bean(WhoHasSeen.class)
        .list(
            Readings.reader(hub, "Helen Strand"),
            new RequestId(hub.bean(Ids.class).next()),
            reference,
            (seen, _) -> seen)
        .orElseThrow()
        .stream()
        .filter(one -> one.person().isEmpty() && one.name().equals("An operator of the hub"))
        .mapToLong(SeenBy::times)
        .sum();
  }

  @Test
  void withoutTheEventNothingIsHandedOver() {
    hub.sql()
        .update(
            "CREATE TRIGGER no_event BEFORE INSERT ON audit_event FOR EACH ROW"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planted'");
    try {
      var out = new ByteArrayOutputStream();
      assertThrows(
          AuditUnavailable.class,
          () -> hub.bean(ExportHub.class).export(OPERATOR, REASON, List.of(), out::write));
      assertEquals(0, out.size());
    } finally {
      hub.sql().update("DROP TRIGGER no_event");
    }
    assertTrue(export(hub).text().length() > 10_000, "without the trigger it is");
  }

  @Test
  void whatIsLostHalfWayIsSaidNotToBeDelivered() {
    var half = new ByteArrayOutputStream();
    assertThrows(
        UncheckedIOException.class,
        () ->
            hub.bean(ExportHub.class)
                .export(
                    OPERATOR,
                    REASON,
                    List.of(),
                    bytes -> {
                      half.write(bytes, 0, bytes.length / 2);
                      throw new IOException("the disk is full");
                    }));
    assertTrue(half.size() > 1000, "it was under way");
    var last =
        hub.sql().rows("SELECT seq, kind, refers_to FROM audit_event ORDER BY seq DESC LIMIT 2");
    assertEquals("not-delivered", last.getFirst().get("kind"));
    assertEquals("export", last.getLast().get("kind"));
    assertEquals(last.getLast().get("seq"), last.getFirst().get("refers_to"));
  }

  @Test
  void aRowThatIsNotAsItWasSignedStopsIt() {
    for (var edit :
        Map.of(
                "field_value", "release_to = 'conference'",
                "exclusion", "ended_at = '2026-01-01'",
                "invitation", "withdrawn_at = '2026-01-01'",
                "person", "name = 'Somebody else'")
            .entrySet()) {
      var key = edit.getKey().equals("invitation") ? "item" : "id";
      var row =
          hub.sql()
              .rows(
                  "SELECT HEX(%s) AS id FROM %s%s LIMIT 1"
                      .formatted(
                          key,
                          edit.getKey(),
                          edit.getKey().equals("field_value")
                              ? " WHERE release_to = 'private'"
                              : ""))
              .getFirst();
      var column = edit.getValue().split(" ")[0];
      var where = "WHERE " + key + " = UNHEX('" + row.get("id") + "')";
      var kept =
          hub.sql()
              .rows("SELECT %s AS kept FROM %s %s LIMIT 1".formatted(column, edit.getKey(), where));
      hub.sql().tamper("UPDATE %s SET %s %s".formatted(edit.getKey(), edit.getValue(), where));
      try {
        assertThrows(ExportRefused.class, () -> export(hub), edit.getKey());
      } finally {
        hub.sql()
            .tamper(
                "UPDATE %s SET %s = ? %s".formatted(edit.getKey(), column, where),
                kept.getFirst().get("kept"));
      }
    }
    export(hub);
  }

  @Test
  void someCasesComeWithThoseWhomTheyNameAndWithNobodyElse() {
    var taken = export(hub, TIDEWATER_ROW);
    assertEquals(1, taken.summary().cases());
    assertEquals(List.of(), taken.summary().refused(), "it stands by itself");
    assertTrue(taken.text().contains("Deep burn"));
    assertTrue(taken.text().contains("Colin Burdett"));
    for (var other : List.of("9PLK-3WVD", "Millrace Terrace", "Sunita Vale", "Alex Quaye")) {
      assertTrue(export(hub).text().contains(other), "the whole has it: " + other);
      assertFalse(taken.text().contains(other), other);
    }
    assertThrows(ExportRefused.class, () -> export(hub, "AAAA-2222"));
  }

  @Test
  void nothingThatSignsInOrOpensIsInIt() {
    var text = export(hub).text();
    for (var row : hub.sql().rows("SELECT password_hash AS secret FROM person")) {
      assertFalse(text.contains(String.valueOf(row.get("secret"))));
    }
    assertFalse(text.contains("argon2"));
    assertFalse(text.contains("password"));
  }

  @Test
  void aRealHubComesOutWithoutWhatItsPeopleAloneCanSayAndLoadsAgain() {
    try (var real = TestHub.fresh();
        var other = TestHub.fresh()) {
      var bundle =
          SmallBundle.real()
              .replace("opened: today-9d 09:00", "opened: 2026-10-01 09:00")
              .replace("recorded: today-3d 10:15", "recorded: 2026-10-25 00:30Z")
              .replace("recorded: today-2d 10:00", "recorded: 2026-10-25 01:30:00.000001")
              .replace(
                  "{role: representative, agency: police}",
                  "{role: representative, agency: police}\n"
                      + "      - {role: advocate, agency: housing, ended: 2026-11-01 10:00}")
              .replaceAll(
                  "(person|namedBy): pat@police.example,",
                  "$1: {person: pat@police.example, agency: police},")
              .replace(
                  "madeBy: pat@police.example",
                  "madeBy: {person: pat@police.example, agency: police}");
      real.bean(LoadBundle.class).load(bundle.getBytes(UTF_8), OPERATOR);
      var taken = export(real);
      assertEquals(List.of(), taken.summary().refused());
      assertTrue(taken.text().contains("2026-10-25 00:30Z"), "the first of two");
      assertTrue(taken.text().contains("2026-10-25 00:30:00.000001Z"), taken.text());
      assertTrue(taken.text().contains("ended: '2026-11-01 10:00'"), taken.text());
      assertFalse(taken.text().contains("confirmed"));

      other.bean(LoadBundle.class).load(taken.text().getBytes(UTF_8), OPERATOR);

      assertEquals(taken.text(), export(other).text());
    }
  }
}
