package org.serachub.decision.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
