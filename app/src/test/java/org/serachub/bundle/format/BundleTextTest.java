package org.serachub.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.serachub.decision.Content;

/**
 * Each mistake is planted in a bundle that is otherwise right, by changing one line of it; what is
 * said names that line. That the unchanged bundle is accepted is the control of all of them.
 */
final class BundleTextTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String RIGHT =
      """
      bundle: 1
      fictional: true
      partnership:
        name: A partnership
        host: office
      agencies:
        - {code: office, name: The office, sector: conference-office, lead: cora@office.example}
        - {code: police, name: The police, sector: police, lead: pat@police.example}
        - {code: housing, name: Housing, sector: housing}
      agreements:
        - {code: all, title: Everything, parties: [police, housing], starts: 2026-01-01}
      people:
        - address: cora@office.example
          name: Cora Office
          roles:
            - {role: coordinator, agency: office, confirmedBy: dora@office.example}
        - address: dora@office.example
          name: Dora Office
          roles:
            - {role: dpo, agency: office}
        - address: pat@police.example
          name: Pat Police
          roles:
            - {role: representative, agency: police}
        - address: hal@housing.example
          name: Hal Housing
          roles:
            - {role: representative, agency: housing}
      cases:
        - case: the-flat
          reference: 7KQ3-9F2D
          opened: today-9d 09:00
          referredBy: hal@housing.example
          subjects:
            - {subject: one, kind: survivor}
            - {subject: flat, kind: premises}
          contributions:
            - custodian: police
              author: pat@police.example
              recorded: today-3d 10:15
              release: conference
              values:
                - {field: identity-text, about: one, content: A line, key: v1}
                - {field: identity-text, about: one, content: Another, supersedes: v1, recorded: today-2d 10:00}
                - {field: identity-date, about: one, content: today-18y+19d}
                - {field: identity-multi, about: one, content: [not-asked, "yes"]}
                - {field: identity-phone, about: one, content: 01632 960 123}
                - {field: identity-address, about: one, content: {lines: 1 The Road, district: North}}
          consents:
            - subject: one
              state: given
              categories: [identity]
              agencies: [police]
              said: today-3d 10:00
              recordedBy: hal@housing.example
              confirmed:
                - {by: pat@police.example, at: today-2d 10:00}
          sharedWithoutConsent:
            - {subject: one, categories: [health], purposes: [conference], sectors: [housing], gateway: safeguarding, decided: today-1d 10:00, ends: today+9d 10:00, madeBy: pat@police.example}
          exclusions:
            - {person: hal@housing.example, madeBy: cora@office.example, made: today-1d 09:00}
          named:
            - {person: pat@police.example, namedBy: pat@police.example, at: today-1d 09:00}
      conferences:
        - code: november
          title: November
          place: Room 1
          starts: today+5wd 10:00
          ends: today+5wd 12:00
          scheduledBy: cora@office.example
          items:
            - {case: the-flat, minutes: 15, stage: pack-sealed, sealed: today-1d 16:00, invited: [police], invitedAt: today-2d 09:00}
          undertakings:
            - {person: pat@police.example, at: today-1d 17:00}
      """;

  private static BundleText.Outcome read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static BundleText.Outcome read(byte[] bytes) {
    return BundleText.read(bytes, new TestCatalogue(), Directory.empty(), NOW);
  }

  private static String said(BundleText.Outcome outcome) {
    return outcome.mistakes().stream().map(m -> m.in("b")).collect(joining("\n"));
  }

  @Test
  void aBundleThatIsRightHasNoMistakes() {
    var outcome = read(RIGHT);
    assertEquals("", said(outcome));
    var bundle = outcome.bundle().orElseThrow().bundle();
    var values = bundle.cases().getFirst().values();
    assertEquals(6, values.size());
    assertEquals(
        new Content.Day(LocalDate.of(2008, 12, 12)), values.get(2).content().orElseThrow());
    assertEquals(
        new Content.Chosen(List.of("yes", "not-asked")), values.get(3).content().orElseThrow());
    assertEquals(
        Instant.parse("2026-11-30T10:00:00Z"), bundle.conferences().getFirst().starts().value());
  }

  @Test
  void workingDaysLeaveOutBankHolidaysForAsLongAsTheyAreListed() {
    assertEquals("2027-01-04T10:00:00Z", starts("2026-12-23T12:00:00Z"));
    assertEquals("2039-12-28T10:00:00Z", starts("2039-12-21T12:00:00Z"), "Monday to Friday");
  }

  private static String starts(String now) {
    var outcome =
        BundleText.read(
            RIGHT.getBytes(UTF_8), new TestCatalogue(), Directory.empty(), Instant.parse(now));
    var bundle = outcome.bundle().orElseThrow().bundle();
    return bundle.conferences().getFirst().starts().value().toString();
  }

  @TestFactory
  Stream<DynamicTest> everyMistakeIsNamedWithItsLineAndColumn() {
    return Stream.of(
        planted("bundle: 1", "bundle: 2", "1:9: `bundle` is a whole number from 1 to 1"),
        planted("fictional: true", "fictional: yes", "2:12: `fictional` is true or false"),
        planted(
            "  host: office",
            "  host: ofice",
            "5:9: no such agency: `ofice`; did you mean `office`?"),
        planted(
            "  name: A partnership",
            "  nmae: A partnership",
            "4:3: no such key of the partnership: `nmae`; did you mean `name`?"),
        planted("  name: A partnership", "  host: office", "5:3: `host` stands twice"),
        planted(
            "sector: police,",
            "sector: polic,",
            "8:46: no such sector: `polic`; did you mean `police`?"),
        planted(
            "sector: housing}",
            "sector: [housing]}",
            "9:44: `sector` holds one piece of text, not a list or keys"),
        planted(
            "sector: housing}",
            "sector: housing, firstResponder: maybe}",
            "9:69: `firstResponder` is true or false"),
        planted(
            "code: housing, name: Housing",
            "code: Housing!, name: Housing",
            "9:12: `code` is a code: lower case letters, digits and hyphens, at most 60"),
        planted(
            "{code: housing, name: Housing,",
            "{code: police, name: Housing,",
            "9:12: agency `police` stands twice"),
        planted(
            "name: Housing, sector",
            "name: The police, sector",
            "9:27: the name `The police` stands twice"),
        planted(
            "name: Housing, sector: housing}",
            "sector: housing}",
            "9:5: an agency: `name` is missing"),
        planted(
            "lead: pat@police.example",
            "lead: hal@housing.example",
            "8:60: the lead of an agency holds a role for it"),
        planted(
            "parties: [police, housing]",
            "parties: [police]",
            "11:12: an agreement has at least two parties"),
        planted(
            "parties: [police, housing]",
            "parties: [police, housng]",
            "11:54: no such agency: `housng`; did you mean `housing`?"),
        planted(
            "starts: 2026-01-01",
            "starts: 2026-02-30",
            "11:72: `starts` is not a date such as 2026-11-23 or today-3d"),
        planted(
            "starts: 2026-01-01",
            "starts: 2026-01-01, ends: 2025-01-01",
            "11:90: `ends` is before `starts`"),
        planted(
            "starts: 2026-01-01",
            "starts: 2026-01-01, categories: [helth]",
            "11:97: no such category: `helth`; did you mean `health`?"),
        planted(
            "address: hal@housing.example",
            "address: hal@housing.example, Hal",
            "25:14: `address` is not an e-mail address"),
        planted(
            "address: hal@housing.example",
            "address: hal@housing.gov.uk",
            "25:14: a fictional person's address ends in .example"),
        planted(
            "role: representative, agency: housing",
            "role: representive, agency: housing",
            "28:16: no such role: `representive`; did you mean `representative`?"),
        planted(
            "role: representative, agency: housing",
            "role: administrator, agency: housing",
            "28:16: an administrator acts for no agency"),
        planted("role: dpo, agency: office", "role: dpo", "20:16: this role needs an `agency`"),
        planted(
            "confirmedBy: dora@office.example",
            "confirmedBy: cora@office.example",
            "16:58: nobody confirms a role of their own"),
        planted(
            "confirmedBy: dora@office.example",
            "confirmedBy: hal@housing.example",
            "16:58: a role is confirmed by the lead of its agency or a dpo"),
        planted(
            "reference: 7KQ3-9F2D",
            "reference: 7KQ3-9F2O",
            "31:16: a reference looks like 7KQ3-9F2D, without the letters I and O, 0 or 1"),
        planted(
            "opened: today-9d 09:00",
            "opened: today-9d 24:61",
            "32:13: `opened` is not a date with a time such as 2026-11-23 14:05 or today-3d 14:05"),
        planted(
            "opened: today-9d 09:00",
            "opened: 2026-03-29 01:30",
            "32:13: `opened` is not a date with a time such as 2026-11-23 14:05 or today-3d 14:05"),
        planted(
            "opened: today-9d 09:00", "opened: today+9d 09:00", "32:13: `opened` is in the future"),
        planted(
            "referredBy: hal@housing.example",
            "referredBy: hall@housing.example",
            "33:17: no such person: `hall@housing.example`; did you mean `hal@housing.example`?"),
        planted(
            "{subject: flat, kind: premises}",
            "{subject: one, kind: premises}",
            "36:19: subject `one` stands twice"),
        planted(
            "recorded: today-3d 10:15",
            "recorded: today-10d 10:15",
            "40:19: `recorded` is before the case was opened"),
        planted(
            "custodian: police",
            "custodian: housing",
            "39:17: the author holds no role for the custodian"),
        planted(
            "        release: conference",
            "        release: everybody",
            "41:18: no such release: `everybody`"),
        planted(
            "field: identity-date, about: one",
            "field: identity-dat, about: one",
            "45:21: no such field: `identity-dat`; did you mean `identity-date`?"),
        planted(
            "field: identity-date, about: one",
            "field: identity-date, about: won",
            "45:43: no such subject of this case: `won`; did you mean `one`?"),
        planted(
            "field: identity-date, about: one",
            "field: identity-date, about: flat",
            "45:21: `identity-date` is not asked about this kind of subject"),
        planted(
            "content: today-18y+19d",
            "content: next week",
            "45:57: `content` is not a date such as 2026-11-23 or today-3d"),
        planted(
            "content: [not-asked, \"yes\"]",
            "content: [not-askd]",
            "46:59: not a choice of `identity-multi`; did you mean `not-asked`?"),
        planted(
            "content: [not-asked, \"yes\"]",
            "content: [\"yes\", \"yes\"]",
            "46:66: this choice stands twice"),
        planted(
            "content: [not-asked, \"yes\"]", "content: not-asked", "46:58: `content` is a list"),
        planted(
            "content: 01632 960 123", "content: ring me", "47:58: `content` is not a phone number"),
        planted(
            "content: 01632 960 123",
            "content: 024 7678 0000",
            "47:13: a fictional phone number is one kept for drama"),
        planted(
            "content: A line",
            "content: " + "x".repeat(301),
            "43:57: `content` is longer than 300 characters"),
        planted(
            "content: A line",
            "content: \"A \\u202E line\"",
            "43:57: `content` holds a control character, or one with no agreed meaning"),
        planted(
            "content: A line",
            "content: \"A \\uE000 line\"",
            "43:57: `content` holds a control character, or one with no agreed meaning"),
        planted("content: A line", "content: ''", "43:57: `content` is empty"),
        planted("content: A line, key", "key", "43:13: a value: `content` is missing"),
        planted("district: North}", "town: North}", "48:80: no such key of an address: `town`"),
        planted(
            "supersedes: v1",
            "supersedes: v2",
            "44:78: no such value of this case: `v2`; did you mean `v1`?"),
        planted(
            "content: Another, supersedes: v1",
            "content: Another",
            "44:13: this custodian has answered `identity-text` already"),
        planted(
            "recorded: today-2d 10:00}",
            "recorded: today-4d 10:00}",
            "44:78: a value is recorded after the one it supersedes"),
        planted(
            "content: Another, supersedes: v1",
            "content: Another, enteredInError: true, supersedes: v1",
            "44:57: a value entered in error says nothing: drop `content`"),
        planted(
            "content: Another, supersedes: v1",
            "enteredInError: true",
            "44:13: `enteredInError` needs `supersedes`: which value was wrong"),
        planted(
            "state: given",
            "state: not-asked",
            "51:16: `state` is given, refused, withdrawn or cannot-decide"),
        planted(
            "    - subject: one",
            "    - subject: flat",
            "50:18: no consent is asked of this kind of subject"),
        planted(
            "recordedBy: hal@housing.example",
            "recordedBy: cora@office.example",
            "55:21: recording a consent needs the role advocate or representative"),
        planted(
            "{by: pat@police.example, at: today-2d 10:00}",
            "{by: hal@housing.example, at: today-2d 10:00}",
            "57:18: this agency has said so already"),
        planted("gateway: safeguarding", "gateway: none", "59:99: a decision has a legal gateway"),
        planted("sectors: [housing], ", "", "59:9: a decision names `agencies` or `sectors`"),
        planted(
            "ends: today+9d 10:00",
            "ends: today-9d 10:00",
            "59:144: `ends` is not after `decided`"),
        planted(
            "{person: hal@housing.example, madeBy",
            "{madeBy",
            "61:9: an exclusion names a `person` or an `agency`, one of the two"),
        planted(
            "namedBy: pat@police.example",
            "namedBy: cora@office.example",
            "63:47: people are named by the lead of their agency"),
        planted(
            "ends: today+5wd 12:00",
            "ends: today+5wd 09:00",
            "69:11: `ends` is not after `starts`"),
        planted(
            "scheduledBy: cora@office.example",
            "scheduledBy: pat@police.example",
            "70:18: scheduling a conference needs the role coordinator"),
        planted(
            "scheduledBy: cora@office.example",
            "scheduledBy: cora@office.example\n    chair: pat@police.example",
            "71:12: does not hold the role chair"),
        planted(
            "{case: the-flat, minutes",
            "{case: teh-flat, minutes",
            "72:16: no such case of this bundle: `teh-flat`; did you mean `the-flat`?"),
        planted("minutes: 15", "minutes: 0", "72:35: `minutes` is a whole number from 1 to 240"),
        planted(
            "sealed: today-1d 16:00, ",
            "",
            "72:46: this stage needs `sealed`: when the packs were sealed"),
        planted(
            "invited: [police]",
            "invited: [police, police]",
            "72:101: agency `police` stands twice"),
        planted(
            "fictional: true",
            "fictional: false",
            "16:58: roles of real people are confirmed in the hub, not here"),
        planted(
            "fictional: true",
            "fictional: false",
            "57:18: real people confirm in the hub, not in a bundle"),
        planted(
            "fictional: true",
            "fictional: false",
            "74:18: real people accept the undertaking in the hub, not in a bundle"),
        planted(
            "name: Hal Housing",
            "name: &hal Hal Housing",
            "26:11: anchors (`&name`) are not used in a bundle"),
        planted(
            "name: Hal Housing",
            "name: *hal",
            "26:11: aliases (`*name`) are not used in a bundle; write it out"),
        planted(
            "name: Hal Housing",
            "name: !!str Hal",
            "26:11: tags (`!name`) are not used in a bundle"),
        planted("name: Hal Housing", "name: \"Hal", "not YAML from here on"),
        planted(
            "bundle: 1",
            "bundle: 1\n---\nbundle: 1",
            "2:1: a bundle is one document; this is a second"));
  }

  private static DynamicTest planted(String right, String wrong, String expected) {
    return DynamicTest.dynamicTest(
        expected,
        () -> {
          assertTrue(RIGHT.contains(right), "nothing to plant it in: " + right);
          var outcome = read(planting(right, wrong));
          assertTrue(outcome.bundle().isEmpty());
          assertTrue(said(outcome).contains(expected), () -> "said:\n" + said(outcome));
        });
  }

  private static String planting(String right, String wrong) {
    var at = RIGHT.lastIndexOf(right);
    return RIGHT.substring(0, at) + wrong + RIGHT.substring(at + right.length());
  }

  @Test
  void everyMistakeIsSaidAtOnceAndInOrder() {
    var text =
        RIGHT
            .replace("host: office", "host: ofice")
            .replace("minutes: 15", "minutes: many")
            .replace("state: given", "state: gievn");
    assertEquals(
        """
        b:5:9: no such agency: `ofice`; did you mean `office`?
        b:51:16: no such state: `gievn`; did you mean `given`?
        b:72:35: `minutes` is a whole number from 1 to 240""",
        said(read(text)));
  }

  @Test
  void noMessageRepeatsWhatAValueSays() {
    var text = RIGHT.replace("content: 01632 960 123", "content: SecretCanary");
    var said = said(read(text.replace("content: [not-asked, \"yes\"]", "content: [SecretCanary]")));
    assertTrue(said.contains("not a phone number") && said.contains("not a choice"));
    assertFalse(said.contains("SecretCanary"));
  }

  @Test
  void bytesThatAreNotTextAreRefusedWhereTheyStand() {
    var bytes = "bundle: 1\nfictional: x".getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertEquals("b:2:12: not UTF-8 text from here on", said(read(bytes)));
  }

  @Test
  void aFileThatIsTooLargeIsNotReadAtAll() {
    assertEquals(
        "b:1:1: the file is larger than 20 MB", said(read(new byte[ReadTree.MOST_BYTES + 1])));
  }

  @Test
  void aFileWithoutABundleSaysSo() {
    assertEquals("b:1:1: the file is empty", said(read("")));
    assertTrue(said(read("- a\n- b\n")).contains("1:1: a bundle: expected keys"));
    var deep = "bundle: " + "[".repeat(40) + "]".repeat(40);
    assertTrue(said(read(deep)).contains("nested too deeply"));
  }

  @Test
  void aFingerprintLooksAtWhatIsSaidAndNotAtHowItIsLaidOut() {
    var reordered =
        RIGHT.replace(
            "{code: housing, name: Housing, sector: housing}",
            "# a remark\n    {sector: housing, code: housing, name: Housing}");
    var changed = RIGHT.replace("name: Housing", "name: Houses");
    assertEquals(print(RIGHT), print(reordered));
    assertFalse(print(RIGHT).equals(print(changed)));
  }

  private static List<Integer> print(String text) {
    var bytes = read(text).bundle().orElseThrow().bundle().agencies().get(2).print().bytes();
    return IntStream.range(0, bytes.length).mapToObj(i -> (int) bytes[i]).toList();
  }
}
