package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.bundle.format.BundleText;
import org.serachub.bundle.format.Directory;
import org.serachub.decision.engine.Policies;
import org.serachub.testing.TestHub;

/** The partnership that comes with the hub is what the documents promise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoBundleTest {
  private static final Pattern PHONE = Pattern.compile("\\b0\\d{3,4} ?\\d{3} ?\\d{3,4}\\b");
  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");

  private final TestHub hub = TestHub.fresh();
  private Loaded loaded = Loaded.nothing();

  @BeforeAll
  void load() {
    loaded = hub.bean(DemoBundle.class).loadOnce(Optional.empty());
  }

  @AfterAll
  void close() {
    hub.close();
  }

  private static byte[] bytes() throws IOException {
    try (var in = DemoBundleTest.class.getResourceAsStream(DemoBundle.RESOURCE)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private long count(String table) {
    return hub.sql().number("SELECT COUNT(*) FROM " + table);
  }

  @Test
  void itHasTheAgenciesPeopleAndCasesThatArePromised() {
    assertTrue(count("agency") >= 12);
    assertEquals(16, count("person"));
    assertEquals(16, loaded.signIns().size());
    assertEquals(6, count("case_file"));
    assertEquals(2, count("case_file WHERE stage = 'referred'"), "for triage");
    assertEquals(2, count("conference"));
    assertTrue(count("field_value") >= 150);
    assertEquals(16, count("role_grant WHERE confirmed_at IS NOT NULL"));
    assertEquals(
        0, count("agency WHERE sector = 'immigration-enforcement' AND lead_person IS NOT NULL"));
    for (var sector : List.of("police", "housing", "health", "benefits", "probation")) {
      assertEquals(1, count("agency WHERE sector = '" + sector + "'"));
    }
    assertEquals(2, count("agency WHERE sector = 'charity'"));
  }

  @Test
  void everyRoleIsHeldAndTheOfficesHaveDeputies() {
    for (var role : List.of("chair", "representative", "advocate", "administrator", "observer")) {
      assertTrue(count("role_grant WHERE role = '" + role + "'") >= 1, role);
    }
    assertEquals(2, count("role_grant WHERE role = 'coordinator'"));
    assertEquals(2, count("role_grant WHERE role = 'dpo'"));
    assertTrue(count("role_grant WHERE role = 'representative'") >= 8);
  }

  @Test
  void itHoldsEveryKindOfBasis() {
    for (var state : List.of("given", "refused", "withdrawn", "cannot-decide")) {
      assertTrue(count("consent_record WHERE state = '" + state + "'") >= 1, state);
    }
    assertEquals(1, count("share_decision"));
    assertEquals(1, count("exclusion"));
    assertTrue(count("sharing_agreement WHERE ends_on < CURRENT_DATE") >= 1, "lapsed");
    assertTrue(count("sharing_agreement WHERE ends_on IS NULL") >= 1, "without end");
    for (var release : List.of("private", "research", "conference")) {
      assertTrue(count("field_value WHERE release_to = '" + release + "'") >= 4, release);
    }
    assertTrue(count("field_value WHERE handling = 'c'") >= 4);
    assertTrue(count("field_value WHERE kind = 'verbatim'") >= 4);
    assertTrue(count("field_value WHERE kind = 'opinion'") >= 4);
    assertTrue(count("field_value WHERE supersedes IS NOT NULL") >= 2);
    assertTrue(count("field_value WHERE ciphertext IS NULL") >= 1, "entered in error");
  }

  @Test
  void loadingItAgainChangesNothing() {
    var events = count("audit_event");
    assertTrue(hub.bean(DemoBundle.class).loadOnce(Optional.empty()).nothingNew());
    assertEquals(events, count("audit_event"));
  }

  @Test
  void itNeverGrowsStale() throws IOException {
    var catalogue = Policies.shipped().catalogue();
    for (var days : List.of(0, 1, 97, 129, 366, 3653)) {
      var then = Instant.parse("2026-11-23T08:00:00Z").plus(Duration.ofDays(days));
      var outcome = BundleText.read(bytes(), catalogue, Directory.empty(), then);
      assertEquals(List.of(), outcome.mistakes(), () -> days + " days on");
    }
  }

  @Test
  void theBundleInTheDocumentIsOne() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "bundle.md"));
    var block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertTrue(block.find());
    var outcome =
        BundleText.read(
            block.group(1).getBytes(UTF_8),
            Policies.shipped().catalogue(),
            Directory.empty(),
            Instant.parse("2026-11-23T08:00:00Z"));
    assertEquals(List.of(), outcome.mistakes());
  }

  @Test
  void noNumberInItReachesAnybodyAndNoPlaceIsReal() throws IOException {
    var text = new String(bytes(), UTF_8);
    var phones = matches(PHONE, text).toList();
    assertTrue(phones.size() >= 5);
    assertTrue(
        phones.stream().allMatch(p -> p.matches("(01632 960|07700 900) \\d{3}")), phones::toString);
    assertEquals(List.of(), matches(POSTCODE, text).toList());
    assertTrue(POSTCODE.matcher("CV1 5RR").find(), "the pattern finds one");
    assertFalse(text.contains(".gov.uk"));
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }
}
