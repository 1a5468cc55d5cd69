package org.serachub.decision.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyMistakesTest {
  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();

  private static final String RULE =
      """
        - id: cap-tried
          cap: hidden
          on: identity-name
          when: {role: observer}
          reader: It is not shown here.
          dpo: Tried out.
          source: A test
          told: no
      """;

  private static List<String> mistakes(String name, byte[] bytes) {
    PolicyDocuments documents = SHIPPED.with(name, bytes);
    return assertThrows(PolicyMistakes.class, () -> ReadPolicy.read(documents)).mistakes().stream()
        .map(Mistake::toString)
        .toList();
  }

  private static List<String> rules(String rules) {
    return mistakes("rules.yaml", ("rules:\n" + rules).getBytes(StandardCharsets.UTF_8)).stream()
        .filter(mistake -> mistake.startsWith("rules.yaml"))
        .toList();
  }

  private static String one(String from, String to) {
    List<String> mistakes = rules(RULE.replace(from, to));
    assertEquals(1, mistakes.size(), mistakes::toString);
    return mistakes.getFirst();
  }

  @Test
  void theRuleTheyAreMadeFromHasNoMistake() {
    byte[] rules = ("rules:\n" + RULE).getBytes(StandardCharsets.UTF_8);
    byte[] none =
        """
        invariants:
          - {id: tried, never-above: hidden, on: all, when: {role: observer}, says: Tried.}
        """
            .getBytes(StandardCharsets.UTF_8);

    assertEquals(
        1,
        ReadPolicy.read(SHIPPED.with("rules.yaml", rules).with("invariants.yaml", none))
            .rules()
            .size());
  }

  @Test
  void eachMistakeIsToldWithItsPlaceAndTheNearestWord() {
    assertEquals(
        "rules.yaml:5:18: `observr` is not a word for `role`; did you mean `observer`?",
        one("observer", "observr"));
    assertEquals(
        "rules.yaml:5:12: `rol` is not an attribute; did you mean `role`?", one("role:", "rol:"));
    assertTrue(
        one("on: identity-name", "on: identity-nam")
            .startsWith(
                "rules.yaml:4:9: `identity-nam` names no field; did you mean `identity-na"));
    assertEquals(
        "rules.yaml:3:10: `hiden` is not a level; did you mean `hidden`?",
        one("cap: hidden", "cap: hiden"));
    assertEquals(
        "rules.yaml:6:5: `raeder` is not known here; did you mean `reader`?",
        rules(RULE.replace("reader:", "raeder:")).getFirst());
    assertEquals("rules.yaml:5:11: a condition is empty", one("{role: observer}", "{}"));
    assertEquals("rules.yaml:3:10: a cap at shown lowers nothing", one("hidden", "shown"));
    assertEquals("rules.yaml:9:11: `told` is `yes`, `general` or `no`", one("told: no", "told: n"));
    assertEquals("rules.yaml:2:5: `dpo` is missing", one("    dpo: Tried out.\n", ""));
    assertEquals("rules.yaml:7:10: `dpo` needs text", one("Tried out.", "\"\""));
    assertEquals(
        "rules.yaml:5:11: every value of `excluded` is listed; leave it out",
        one("{role: observer}", "{excluded: [yes, no]}"));
    assertEquals(
        "rules.yaml:4:9: `on` needs a list that is not empty",
        rules(RULE.replace("on: identity-name", "on: []")).getFirst());
    assertEquals("rules.yaml:5:18: `cor` is not a set", one("observer", "set:cor"));
  }

  @Test
  void partialIsRefusedWhereAFieldHasNoGeneralForm() {
    assertEquals(
        "rules.yaml:4:9: partial needs a general form, which these lack: `identity-name`",
        one("cap: hidden", "cap: partial"));
  }

  @Test
  void grantsAndCapsAreKeptApart() {
    assertEquals(
        List.of(
            "rules.yaml:2:9: `cap-tried` is named for the other act",
            "rules.yaml:3:12: a grant of hidden grants nothing"),
        rules(RULE.replace("cap: hidden", "grant: hidden")));
    assertEquals("rules.yaml:10:9: `cap-tried` stands here twice", rules(RULE + RULE).getFirst());
    assertTrue(
        rules(RULE.replace("cap: hidden", "cap: hidden\n    grant: shown")).stream()
            .anyMatch(mistake -> mistake.contains("a rule is either a `grant` or a `cap`")));
  }

  @Test
  void allMistakesComeAtOnce() {
    List<String> mistakes =
        rules(RULE.replace("observer", "observr").replace("told: no", "told: n") + RULE);

    assertEquals(3, mistakes.size(), mistakes::toString);
  }

  @Test
  void mistakesOfAllDocumentsComeTogether() {
    PolicyDocuments documents =
        SHIPPED
            .with("rules.yaml", "rules: 1".getBytes(StandardCharsets.UTF_8))
            .with("choices.yaml", "lists: {a: 1}".getBytes(StandardCharsets.UTF_8))
            .with("invariants.yaml", "invariant: []".getBytes(StandardCharsets.UTF_8));
    String all =
        String.valueOf(
            assertThrows(PolicyMistakes.class, () -> ReadPolicy.read(documents)).getMessage());

    assertTrue(all.contains("rules.yaml:1:8") && all.contains("choices.yaml:1:"), all);
    assertTrue(all.contains("`invariant` is not known here; did you mean `invariants`?"), all);
  }

  @Test
  void nothingIsBuiltFromAnchorsAliasesOrTags() {
    assertEquals(
        List.of(
            "rules.yaml:1:6: anchors are not allowed", "rules.yaml:1:12: aliases are not allowed"),
        mistakes("rules.yaml", "{a: [&b x, *b]}".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of("rules.yaml:1:5: tags are not allowed"),
        mistakes("rules.yaml", "{a: !!str x}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void brokenBytesAreToldWhereTheyStand() {
    byte[] broken = "rules:\n  - x\u0000".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xff;

    assertEquals(List.of("rules.yaml:2:6: not UTF-8"), mistakes("rules.yaml", broken));
  }

  @Test
  void whatIsTooLargeOrTooDeepIsRefusedAtOnce() {
    assertEquals(
        List.of("rules.yaml:1:1: larger than 1 MB"),
        mistakes("rules.yaml", new byte[(1 << 20) + 1]));
    assertEquals(
        List.of("rules.yaml:1:13: nested too deeply"),
        mistakes("rules.yaml", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of("rules.yaml:1:1: the document is empty"), mistakes("rules.yaml", new byte[0]));
    assertTrue(
        mistakes("rules.yaml", "a: [b".getBytes(StandardCharsets.UTF_8))
            .getFirst()
            .contains("not YAML"));
  }

  private static String catalogue(String from, String to) {
    String text = new String(SHIPPED.file("catalogue.yaml"), StandardCharsets.UTF_8);
    int at = text.indexOf(from);
    assertTrue(at >= 0, from);
    String changed = text.substring(0, at) + to + text.substring(at + from.length());
    String all =
        String.join("\n", mistakes("catalogue.yaml", changed.getBytes(StandardCharsets.UTF_8)));
    assertTrue(all.contains("catalogue.yaml:"), all);
    return all;
  }

  @Test
  void aFieldIsHeldToTheSameRules() {
    String field = "id: referral-route";
    assertTrue(
        catalogue(field, "id: referral-subject").contains("`referral-subject` stands here twice"));
    assertTrue(catalogue(field, "id: Referral").contains("an id is lower case letters"));
    assertTrue(catalogue("type: multi", "type: mutli").contains("did you mean `multi`?"));
    assertTrue(catalogue("class: ordinary", "class: ordinry").contains("did you mean `ordinary`?"));
    assertTrue(
        catalogue("choices: subject", "choices: subjct").contains("did you mean `subject`?"));
    assertTrue(catalogue("        choices: subject\n", "").contains("`choices` is missing"));
    assertTrue(
        catalogue("        class: ordinary\n", "").contains("`class` is missing"),
        "a field without a legal class");
    assertTrue(catalogue("about: [survivor", "about: [survivr").contains("`survivor`?"));
    assertTrue(catalogue("general: group", "general: grup").contains("did you mean `group`?"));
    assertTrue(catalogue("general: age-band", "general: district").contains("no general form"));
    assertTrue(catalogue("  - id: identity\n", "  - id: referral\n").contains("stands here twice"));
    assertTrue(
        catalogue("        existence: tells", "        existence: tell")
            .contains("did you mean `tells`?"));
  }

  @Test
  void anInvariantIsHeldToTheSameRules() {
    String good = "{id: a, never-above: hidden, on: all, when: {role: observer}, says: Tried.}";
    assertEquals(
        List.of(
            "invariants.yaml:2:26: `hiden` is not a level; did you mean `hidden`?",
            "invariants.yaml:3:10: `a` stands here twice",
            "invariants.yaml:4:5: `says` is missing",
            "invariants.yaml:4:5: an invariant is either `never-above` or `never-below`"),
        mistakes(
            "invariants.yaml",
            ("invariants:\n  - "
                    + good.replace("hidden", "hiden")
                    + "\n  - "
                    + good
                    + "\n  - {id: b, on: all}")
                .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aVocabularyThatNamesOtherWordsIsRefused() {
    String text = new String(SHIPPED.file("vocabulary.yaml"), StandardCharsets.UTF_8);
    List<String> mistakes =
        mistakes(
            "vocabulary.yaml",
            text.replace("name: consent", "name: consnt")
                .replace("  chair:", "  chiar:")
                .getBytes(StandardCharsets.UTF_8));

    String all = String.join("\n", mistakes);
    assertTrue(all.contains("`consnt` is not an attribute; did you mean `consent`?"), all);
    assertTrue(all.contains("attribute `consent` is missing"), all);
    assertTrue(all.contains("`chiar` is not known here; did you mean `chair`?"), all);
    assertTrue(all.contains("`chair` is missing"), all);
  }

  @Test
  void anotherEncodingIsNotGuessed() {
    assertEquals(
        List.of("rules.yaml:1:1: not UTF-8"),
        mistakes("rules.yaml", ("rules:\n" + RULE).getBytes(StandardCharsets.UTF_16)));
    assertEquals(
        List.of("rules.yaml:7:16: not UTF-8"),
        mistakes(
            "rules.yaml",
            ("rules:\n" + RULE.replace("Tried out.", "Tried \u00e9."))
                .getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aBombOfAnchorsIsRefusedBeforeAnythingIsBuilt() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int at = 1; at < 60; at++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(at, at, at - 1, at - 1));
    }

    List<String> mistakes =
        mistakes("rules.yaml", bomb.toString().getBytes(StandardCharsets.UTF_8));

    assertEquals("rules.yaml:1:5: anchors are not allowed", mistakes.getFirst());
    assertTrue(mistakes.contains("rules.yaml:2:10: aliases are not allowed"), mistakes::toString);
  }

  @Test
  void ofAFileOfFiftyMegabytesOnlyOneIsRead(@TempDir Path folder) throws IOException {
    for (String name : PolicyDocuments.NAMES) {
      Files.write(folder.resolve(name), SHIPPED.file(name));
    }
    try (var file = new RandomAccessFile(folder.resolve("rules.yaml").toFile(), "rw")) {
      file.setLength(50L << 20);
    }
    PolicyDocuments documents = PolicyDocuments.in(folder);

    assertEquals((1 << 20) + 1, documents.file("rules.yaml").length);
    assertTrue(
        String.valueOf(
                assertThrows(PolicyMistakes.class, () -> ReadPolicy.read(documents)).getMessage())
            .contains("rules.yaml:1:1: larger than 1 MB"));
  }

  @Test
  void documentsComeBackFromTheirStoredBytes() {
    PolicyDocuments back = PolicyDocuments.fromBytes(SHIPPED.toBytes());

    assertEquals(SHIPPED.version(), back.version());
    assertEquals(SHIPPED, back);
    assertThrows(
        IllegalArgumentException.class, () -> PolicyDocuments.fromBytes(new byte[] {1, 2, 3}));
    byte[] longer = java.util.Arrays.copyOf(SHIPPED.toBytes(), SHIPPED.toBytes().length + 1);
    assertThrows(IllegalArgumentException.class, () -> PolicyDocuments.fromBytes(longer));
  }
}
