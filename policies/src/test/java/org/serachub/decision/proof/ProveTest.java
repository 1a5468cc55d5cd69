package org.serachub.decision.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.Rule;

/** Positive controls: break a rule, and the invariant it serves is named with a combination. */
class ProveTest {
  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();
  private static final PolicySet SET = ReadPolicy.read(SHIPPED);

  private static PolicyDocuments changed(String name, String from, String to) {
    String text = new String(SHIPPED.file(name), StandardCharsets.UTF_8);
    assertTrue(text.contains(from), from);
    return SHIPPED.with(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> broken(PolicySet set) {
    return Prove.broken(set).stream().map(found -> found.invariant().id()).toList();
  }

  @Test
  void theShippedInvariantsHold() {
    assertEquals(List.of(), broken(SET));
  }

  @TestFactory
  Stream<DynamicTest> withoutItsCapAnInvariantBreaks() {
    return Stream.of(
            "cap-excluded > excluded-see-nothing",
            "cap-no-case-roles > administrators-see-no-case",
            "cap-no-case-roles > observers-see-no-case",
            "cap-private > private-never-leaves",
            "cap-handling-code-c > code-c-needs-a-name",
            "cap-own-words > own-words-need-agreement",
            "cap-invitation > no-invitation-no-case",
            "cap-undertaking > no-undertaking-no-case",
            "cap-agreement > no-agreement-no-disclosure",
            "cap-own-standing > colleagues-do-not-browse",
            "cap-emergency-access > emergency-needs-access",
            "cap-statistics > statistics-open-nothing",
            "cap-closed > closed-is-closed",
            "cap-after-the-meeting > packs-close-with-the-item",
            "cap-dpo-purpose > oversight-reads-no-content",
            "cap-immigration-enforcement > immigration-enforcement-by-name-only",
            "cap-immigration-enforcement-people > immigration-enforcement-never-people",
            "cap-advocate-notes > police-never-advocates-notes",
            "cap-advocate-notes > advocates-notes-stay",
            "cap-research-note > research-notes-stay",
            "cap-private-wishes > private-wishes-stay",
            "cap-safety-plan-police > police-never-safety-plan",
            "cap-status-firewall > status-firewall",
            "cap-suspect-basis > suspects-are-not-refused-help",
            "cap-sexual-health > sexual-health-by-consent-only",
            "cap-sealed-purposes > sealed-never-in-the-room",
            "cap-chair-and-coordinator > chair-has-no-clinical-detail",
            "cap-research > research-opens-identifiers",
            "cap-contact-basis > contact-needs-a-basis")
        .map(line -> line.split(" > "))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair[0] + " guards " + pair[1],
                    () -> assertTrue(broken(without(pair[0])).contains(pair[1]))));
  }

  @TestFactory
  Stream<DynamicTest> withoutItsGrantAnInvariantAgainstWithholdingBreaks() {
    return Stream.of(
            "grant-everyone-danger > danger-reaches-everyone-invited",
            "grant-everyone-referral > who-acts-knows-whether-she-knows",
            "grant-everyone-age > a-child-is-treated-as-a-child",
            "grant-risk > risk-reaches-the-core",
            "grant-own-records > custodians-read-their-own",
            "grant-emergency > emergency-opens-the-door")
        .map(line -> line.split(" > "))
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair[0] + " serves " + pair[1],
                    () -> assertTrue(broken(without(pair[0])).contains(pair[1]))));
  }

  private static PolicySet without(String id) {
    Rule rule =
        SET.rules().stream()
            .filter(found -> found.id().word().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no rule " + id));
    return SET.without(rule);
  }

  @Test
  void aBrokenSetIsNotCompiledAndTheMistakeNamesOneCombinationInWords() {
    PolicyDocuments opened =
        changed(
            "rules.yaml", "when: {sector: police}", "when: {sector: police, role: representative}");
    String message =
        String.valueOf(
            assertThrows(PolicyMistakes.class, () -> Policies.compile(opened, alert -> {}))
                .getMessage());

    assertTrue(message.contains("invariant `police-never-safety-plan` is broken"), message);
    assertTrue(message.contains("field `safety-"), message);
    assertTrue(message.contains("of the police"), message);
    assertTrue(message.contains("recorded by the reader's own agency"), message);
    assertFalse(message.contains("a representative of the police"), message);
  }

  @Test
  void whatAnInvariantNamesReallyHappens() {
    for (Rule cap : SET.caps()) {
      for (Broken broken : Prove.broken(SET.without(cap))) {
        if (broken.by().isPresent()) {
          assertTrue(Happens.in(SET.without(cap), broken), () -> broken.words(SET));
        }
      }
    }
  }

  @Test
  void anInvariantThatNoGrantReachesIsVacuous() {
    String vacuous =
        """

          - id: benefits-never-see-drugs
            never-above: hidden
            on: health-substance
            when: {sector: benefits, custody: other, role: representative}
            says: Nothing grants this anyway.
        """
            .indent(0);
    String text = new String(SHIPPED.file("invariants.yaml"), StandardCharsets.UTF_8);
    PolicySet set =
        ReadPolicy.read(
            SHIPPED.with(
                "invariants.yaml",
                (text.stripTrailing() + vacuous).getBytes(StandardCharsets.UTF_8)));
    List<Broken> broken = Prove.broken(set);

    assertEquals(1, broken.size());
    assertEquals(Optional.empty(), broken.getFirst().by());
    assertTrue(broken.getFirst().words(set).contains("vacuous"));
  }
}
