package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.People;
import org.serachub.audit.RestrictedParts;
import org.serachub.audit.VerifyTrail;
import org.serachub.bundle.export.ExportHub;
import org.serachub.testing.TestHub;

/** Loads bundles into a hub over a database of its own. */
final class LoadBundleTest {
  private static final Operator OPERATOR = new Operator("sam");
  private static final List<String> TABLES =
      List.of(
          "partnership",
          "agency",
          "person",
          "role_grant",
          "one_time_link",
          "case_file",
          "subject",
          "field_value",
          "named_person",
          "exclusion",
          "sharing_agreement",
          "agreement_party",
          "agreement_scope",
          "consent_record",
          "share_decision",
          "basis_confirmation",
          "conference",
          "agenda_item",
          "invitation",
          "undertaking",
          "bundle_load",
          "bundle_item",
          "audit_event");

  private final TestHub hub = TestHub.fresh();
  private final LoadBundle loadBundle = hub.bean(LoadBundle.class);

  @AfterEach
  void close() {
    hub.close();
  }

  private Map<String, Long> counts() {
    var counts = new TreeMap<String, Long>();
    TABLES.forEach(t -> counts.put(t, hub.sql().number("SELECT COUNT(*) FROM " + t)));
    return counts;
  }

  private static String said(BundleRefused refused) {
    return String.join("\n", refused.mistakes().stream().map(m -> m.in("b")).toList());
  }

  private long count(String table) {
    return hub.sql().number("SELECT COUNT(*) FROM " + table);
  }

  @Test
  void aFictionalBundleFillsADemonstration() {
    var events = count("audit_event");
    var loaded = loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    assertEquals(
        Map.of(
            "agencies", 3, "agreements", 1, "people", 5, "cases", 1, "values", 5, "conferences", 1),
        loaded.added());
    assertEquals(5, count("person WHERE status = 'active'"));
    assertEquals(1, count("partnership WHERE demonstration = TRUE"));
    assertEquals(2, count("consent_record"), "one for each category");
    assertEquals(2, count("basis_confirmation"), "one for each record");
    assertEquals(1, count("undertaking"));
    assertEquals(events + 1 + 5, count("audit_event"), "one for the load, one for each value");
    assertEquals(5, count("audit_event WHERE kind = 'collection'"));
  }

  @Test
  void everyValueHasACollectionEventThatNamesTheOperator() {
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    var rows =
        hub.sql()
            .rows(
                "SELECT e.seq AS seq FROM field_value v JOIN audit_event e"
                    + " ON e.event_id = v.event_id AND e.kind = 'collection'");
    assertEquals(5, rows.size());
    var parts = hub.bean(RestrictedParts.class);
    for (var row : rows) {
      var sequence = ((Number) Objects.requireNonNull(row.get("seq"))).longValue();
      assertEquals("sam", parts.open(sequence).orElseThrow().get("operator"));
    }
    assertTrue(hub.bean(VerifyTrail.class).verify().whole(), "the chain holds");
  }

  @Test
  void loadingTheSameFileTwiceChangesNothing() {
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    var before = counts();
    assertTrue(loadBundle.load(SmallBundle.fictional(), OPERATOR).nothingNew());
    assertEquals(before, counts());
  }

  @Test
  void whatABundleBroughtIsSkippedInTheNextAndWhatIsNewIsAdded() {
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    var more =
        SmallBundle.TEXT.replace(
            "agreements:",
            "  - {code: health, name: Health trust, sector: health}\n# more\nagreements:");
    var loaded = loadBundle.load(more.getBytes(UTF_8), OPERATOR);
    assertEquals(1, loaded.added().get("agencies"));
    assertEquals(0, loaded.added().get("cases"));
    assertEquals(4, count("agency"));
    assertEquals(1, count("case_file"));
  }

  @Test
  void whatReadDifferentlyBeforeIsAMistakeAndNothingIsKept() {
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    var before = counts();
    var changed =
        SmallBundle.TEXT
            .replace("content: Ada Small,", "content: Ada Tall,")
            .replace("name: Housing,", "name: Homes,");
    var refused =
        assertThrows(BundleRefused.class, () -> loadBundle.load(changed.getBytes(UTF_8), OPERATOR));
    assertEquals(
        """
        b:9:12: this agency was loaded before and read differently then; a bundle adds and never \
        alters: leave it out, change it there
        b:34:11: this case was loaded before and read differently then; a bundle adds and never \
        alters: leave it out, change it there\
        """,
        said(refused));
    assertEquals(before, counts());
  }

  @Test
  void whatTheHubHasFromElsewhereIsAMistake() {
    hub.sql()
        .update(
            "INSERT INTO agency (id, code, name, sector)"
                + " VALUES (UNHEX('00112233445566778899AABBCCDDEEFF'), 'housing', 'H', 'housing')");
    var refused =
        assertThrows(
            BundleRefused.class,
            () -> loadBundle.load(SmallBundle.real().getBytes(UTF_8), OPERATOR));
    assertTrue(said(refused).startsWith("b:9:12: the hub has this agency already; "));
  }

  @Test
  void aMistakeInTheLastLineKeepsEverythingOut() {
    var before = counts();
    var wrong = SmallBundle.TEXT.replace("at: today-1d 17:00", "at: today+1d 17:00");
    var refused =
        assertThrows(
            BundleRefused.class,
            () -> loadBundle.loadDemonstration(wrong.getBytes(UTF_8), OPERATOR));
    assertEquals("b:77:42: `at` is in the future", said(refused));
    assertEquals(before, counts());
  }

  @Test
  void aFailureOfTheDatabaseAtTheLastStatementKeepsEverythingOut() {
    var before = counts();
    hub.sql()
        .update(
            "CREATE TRIGGER fail BEFORE INSERT ON undertaking FOR EACH ROW"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'planted'");
    assertThrows(
        Exception.class, () -> loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR));
    assertEquals(before, counts());
    hub.sql().update("DROP TRIGGER fail");
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    assertEquals(1, count("undertaking"), "without the trigger it loads");
  }

  @Test
  void fictionalPeopleGetPasswordsThatSignThemIn() {
    var signIns = loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR).signIns();
    assertEquals(5, signIns.stream().map(Loaded.SignIn::password).distinct().count());
    var pat = signIns.get(3);
    assertEquals("pat@police.example", pat.address());
    assertEquals("representative", pat.role());
    assertEquals("The police", pat.agency());
    assertTrue(pat.password().matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"));
    assertFalse(pat.toString().contains(pat.password()));
    var stored = hub.sql().rows("SELECT password_hash FROM person");
    assertEquals(5, stored.size());
    assertFalse(stored.toString().contains(pat.password()));
    var people = hub.bean(People.class);
    assertEquals(5, people.all().size(), "every row is signed as it must be");
  }

  @Test
  void realPeopleGetInvitationsAndNoPasswords() {
    var loaded = loadBundle.load(SmallBundle.real().getBytes(UTF_8), OPERATOR);
    assertEquals(List.of(), loaded.signIns());
    assertEquals(5, loaded.invitations().size());
    assertTrue(loaded.invitations().getFirst().path().matches("/welcome/[\\w-]{43}"));
    assertEquals(5, count("person WHERE status = 'invited' AND password_hash IS NULL"));
    assertEquals(5, count("one_time_link WHERE used_at IS NULL"));
    assertEquals(0, count("role_grant WHERE confirmed_at IS NOT NULL"));
    assertEquals(1, count("partnership WHERE demonstration = FALSE"));
  }

  @Test
  void aDemonstrationRefusesARealBundleAndARealHubAFictionalOne() {
    var real = SmallBundle.real().getBytes(UTF_8);
    var fictional = SmallBundle.fictional();
    var mixed = assertThrows(BundleRefused.class, () -> loadBundle.load(fictional, OPERATOR));
    assertEquals(
        "b:2:12: a fictional bundle is for a demonstration; this hub is none", said(mixed));
    loadBundle.load(real, OPERATOR);
    var begun =
        assertThrows(BundleRefused.class, () -> loadBundle.loadDemonstration(fictional, OPERATOR));
    assertEquals("b:2:12: this hub holds a real partnership", said(begun));
    try (var other = TestHub.fresh()) {
      other.bean(LoadBundle.class).loadDemonstration(fictional, OPERATOR);
      var refused =
          assertThrows(
              BundleRefused.class, () -> other.bean(LoadBundle.class).load(real, OPERATOR));
      assertEquals(
          "b:2:12: a demonstration takes bundles marked `fictional: true` only", said(refused));
    }
  }

  @Test
  void aSecondBundleMayReferToWhatTheHubHolds() {
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    var second =
        """
        bundle: 1
        fictional: true
        cases:
          - case: another
            opened: today-1d 09:00
            subjects: [{subject: shop, kind: premises}]
            contributions:
              - {custodian: housing, author: hal@housing.example, recorded: today-1d 10:00, release: research, values: [{field: address-place, about: shop, content: {lines: High Road, district: North}}]}
        """;
    var loaded = loadBundle.load(second.getBytes(UTF_8), OPERATOR);
    assertEquals(1, loaded.added().get("values"));
    assertEquals(
        2, count("case_file WHERE reference REGEXP '^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'"));
  }

  @Test
  void aCheckKeepsNothing() {
    loadBundle.loadDemonstration(SmallBundle.fictional(), OPERATOR);
    var before = counts();
    loadBundle.check(SmallBundle.fictional());
    var wrong = SmallBundle.TEXT.replace("minutes: 15", "minutes: 0").getBytes(UTF_8);
    assertThrows(BundleRefused.class, () -> loadBundle.check(wrong));
    assertEquals(before, counts());
  }

  /** Asserts no time; the figure is printed beside the number it stands for. */
  @Test
  void aLargeBundleLoadsWithoutAStatementForEachValue() {
    var values = Integer.getInteger("serac.bundle.values", 2_000);
    var bundle = LargeBundle.of(values);
    var began = System.nanoTime();
    var loaded = loadBundle.loadDemonstration(bundle, OPERATOR);
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertEquals(values + 5, loaded.added().get("values"));
    System.out.printf(
        "FIGURE one bundle: %,d values (%,d bytes) loaded in %,d ms%n",
        values, bundle.length, took.toMillis());
    exported(values + 5);
    assertTrue(hub.bean(VerifyTrail.class).verify().whole());
  }

  private void exported(int values) {
    var out = new ByteArrayOutputStream();
    var began = System.nanoTime();
    var summary =
        hub.bean(ExportHub.class).export(OPERATOR, "to measure it", List.of(), out::write);
    var took = Duration.ofNanos(System.nanoTime() - began);
    assertEquals(values, summary.values());
    System.out.printf(
        "FIGURE one export: %,d values (%,d bytes) written in %,d ms%n",
        values, out.size(), took.toMillis());
  }
}
