package org.serachub.decision.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.ReadPolicy;

class CheckSetTest {
  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();

  private static List<String> findings(String rule) {
    String text = new String(SHIPPED.file("rules.yaml"), StandardCharsets.UTF_8);
    return found(text.stripTrailing() + "\n" + rule.indent(2));
  }

  private static List<String> found(String rules) {
    PolicyDocuments documents = SHIPPED.with("rules.yaml", rules.getBytes(StandardCharsets.UTF_8));
    return CheckSet.findings(ReadPolicy.read(documents)).stream().map(Finding::text).toList();
  }

  private static String rule(String head, String told) {
    return head + "\n  reader: Tried.\n  dpo: Tried.\n  source: A test\n  told: " + told + "\n";
  }

  @Test
  void aGrantThatAddsNothingIsFound() {
    assertEquals(
        List.of("`grant-tried` has no effect: other rules give the same without it"),
        findings(
            rule(
                "- id: grant-tried\n  grant: shown\n  on: risk-level\n"
                    + "  when: {purpose: conference, stage: in-conference, sector: police}",
                "yes")));
  }

  @Test
  void aRuleThatCanNeverApplyIsFound() {
    assertEquals(
        List.of("`cap-tried` never applies"),
        findings(
            rule(
                "- id: cap-tried\n  cap: hidden\n  on: business-name\n  when: {about: survivor}",
                "yes")));
  }

  @Test
  void aCapThatNoGrantReachesIsFoundUnlessMarked() {
    String cap =
        "- id: cap-tried\n  cap: hidden\n  on: identity-nhs-number\n"
            + "  when: {sector: police, custody: other, role: representative}";

    assertEquals(
        List.of("`cap-tried` lowers nothing: no grant reaches it (mark it `backstop` to keep it)"),
        findings(rule(cap, "yes")));
    assertEquals(List.of(), findings(rule(cap + "\n  backstop: yes", "yes")));
  }

  @Test
  void aBackstopThatTakesEffectIsFound() {
    assertTrue(
        findings(
                rule(
                    "- id: cap-tried\n  cap: hidden\n  on: risk-level\n"
                        + "  when: {sector: police}\n  backstop: yes",
                    "yes"))
            .contains("`cap-tried` is marked as a backstop, but has an effect"));
  }

  @Test
  void aToldRuleThatLooksAtConsentIsFound() {
    assertTrue(
        findings(
                rule(
                    "- id: cap-tried\n  cap: withheld\n  on: risk-level\n"
                        + "  when: {consent: refused}",
                    "yes"))
            .contains("`cap-tried` may be told, but looks at what a reader may not be told"));
  }

  @Test
  void aWithheldMarkerOnAFieldWhoseExistenceTellsIsFound() {
    assertTrue(
        findings(
                rule(
                    "- id: cap-tried\n  cap: withheld\n  on: perp-name\n"
                        + "  when: {custody: other, sector: housing}",
                    "yes"))
            .contains("`cap-tried` withholds `perp-name`, whose existence tells; hide it"));
    assertTrue(
        findings(
                rule(
                    "- id: grant-tried\n  grant: withheld\n  on: health-mental\n"
                        + "  when: {role: dpo, purpose: oversight}",
                    "yes"))
            .contains("`grant-tried` withholds `health-mental`, whose existence tells; hide it"));
  }

  @Test
  void aSensitiveCategoryWithoutACapIsFound() {
    String rules = new String(SHIPPED.file("rules.yaml"), StandardCharsets.UTF_8);
    int from = rules.indexOf("  - id: cap-outer-ring-capacity");
    int to = rules.indexOf("  - id: cap-outer-ring-tenancy");

    assertEquals(
        List.of("no cap is written for the sensitive category `capacity`"),
        found(rules.substring(0, from) + rules.substring(to)));
  }
}
