package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.RandomSets;
import org.serachub.decision.RuleId;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.region.Attribute;

/** What is decided in one pass over a case is what would be decided for each value alone. */
@org.jspecify.annotations.NullUnmarked
class OnePassTest {
  private static final FieldId RISK = new FieldId("risk-level");
  private static final FieldId ANY = new FieldId("referral-route");
  private static final Words PLAIN = new Words(Map.of());
  private static final int CASES = 60;
  private static final int VALUES = 40;

  /** What one value may differ in from the one before it. */
  private static final List<Attribute> OF_VALUES =
      List.of(
          Attribute.ABOUT,
          Attribute.RELEASE,
          Attribute.HANDLING,
          Attribute.KIND,
          Attribute.CUSTODIAN,
          Attribute.AUTHOR,
          Attribute.CUSTODY);

  private final List<String> alerts = new ArrayList<>();
  private final CompiledPolicy policy = Policies.compile(PolicyDocuments.shipped(), alerts::add);

  @Test
  void eachValueIsDecidedAsIfItStoodAlone() {
    Random random = new Random(11);
    RandomSets sets = new RandomSets(random, List.of(Attribute.values()));
    Map<Level, Integer> seen = new HashMap<>();
    for (int at = 0; at < CASES; at++) {
      List<String> rules = sets.rules(3 + random.nextInt(12));
      CompiledPolicy one =
          new CompiledPolicy(ReadPolicy.read(RandomSets.documents(rules)), alerts::add);
      alike(one, random, seen);
    }
    assertEquals(List.of(), alerts);
    assertEquals(Level.values().length, seen.size(), seen::toString);
  }

  private static void alike(CompiledPolicy one, Random random, Map<Level, Integer> seen) {
    Map<String, String> words = new HashMap<>();
    OnePass pass = one.pass(PLAIN.reader(), PLAIN.asking());
    List<Basis> others =
        List.of(basis(random, AgreementState.LIVE), basis(random, AgreementState.LAPSED));
    Basis own = basis(random, AgreementState.OWN);
    for (int value = 0; value < VALUES; value++) {
      Attribute changed = OF_VALUES.get(random.nextInt(OF_VALUES.size()));
      words.put(changed.word(), changed.domain().get(random.nextInt(changed.domain().size())));
      FieldId field = new FieldId(RandomSets.FIELDS.get(random.nextInt(RandomSets.FIELDS.size())));
      Held held = new Words(words).held(field);
      Basis basis = held.custody() ? own : others.get(random.nextInt(2));
      Decision alone = one.decide(PLAIN.reader(), PLAIN.asking(), held, basis);
      assertEquals(alone, pass.decide(held, basis).decision());
      assertEquals(alone.deciding().size(), pass.decide(held, basis).deciding());
      assertEquals(alone.level(), pass.level(held, basis));
      seen.merge(alone.level(), 1, Integer::sum);
    }
  }

  @Test
  void whoAValueIsAboutIsLookedAtEachTime() {
    String rule = rule("grant-homes-of-places", "grant: shown", "about: premises");
    CompiledPolicy one =
        new CompiledPolicy(ReadPolicy.read(RandomSets.documents(List.of(rule))), alerts::add);
    OnePass pass = one.pass(PLAIN.reader(), PLAIN.asking());
    FieldId home = new FieldId("home");
    Basis basis = PLAIN.basis();

    assertEquals(Level.HIDDEN, pass.level(PLAIN.held(home), basis));
    assertEquals(Level.SHOWN, pass.level(new Words(Map.of("about", "premises")).held(home), basis));
    assertEquals(Level.HIDDEN, pass.level(PLAIN.held(home), basis));
  }

  /** Only what is marked otherwise, or has another basis, is looked at again. */
  @Test
  void whatHoldsIsMadeOutOnceForValuesMarkedAlike() {
    Basis basis = PLAIN.basis();
    for (Attribute attribute : OF_VALUES) {
      OnePass pass = policy.pass(PLAIN.reader(), PLAIN.asking());
      String plain = PLAIN.word(attribute.word());
      Words other = PLAIN.and(Map.of(attribute.word(), otherThan(attribute, plain)));
      Basis on = attribute == Attribute.CUSTODY ? other.basis() : basis;
      long[][] holding = pass.answer(PLAIN.held(RISK), basis).holding;

      assertSame(holding, pass.answer(PLAIN.held(RISK), basis).holding, attribute.word());
      assertNotSame(holding, pass.answer(other.held(ANY), on).holding, attribute.word());
    }
    OnePass pass = policy.pass(PLAIN.reader(), PLAIN.asking());
    assertSame(
        pass.answer(PLAIN.held(ANY), basis).holding, pass.answer(PLAIN.held(RISK), basis).holding);
    assertNotSame(
        pass.answer(PLAIN.held(RISK), basis).holding,
        pass.answer(PLAIN.held(RISK), PLAIN.basis()).holding);
  }

  private static String otherThan(Attribute attribute, String plain) {
    return attribute.domain().reversed().stream()
        .filter(word -> !word.equals(plain))
        .findFirst()
        .orElseThrow();
  }

  private static Basis basis(Random random, AgreementState agreement) {
    ConsentState[] states = ConsentState.values();
    Set<LiveDecision> decisions = CeilingTest.decisions(random);
    return new Basis(states[random.nextInt(states.length)], agreement, decisions);
  }

  /** Of several decisions to share the highest counts, with the rules of all that reach it. */
  @Test
  void severalDecisionsGiveTheHighestLevelAndAllRulesThatReachIt() {
    Random random = new Random(13);
    RandomSets sets = new RandomSets(random, List.of(Attribute.DECISION, Attribute.GATEWAY));
    int both = 0;
    int higher = 0;
    for (int at = 0; at < 150; at++) {
      CompiledPolicy one =
          new CompiledPolicy(
              ReadPolicy.read(RandomSets.documents(sets.rules(3 + random.nextInt(6)))),
              alerts::add);
      Held held = PLAIN.held(new FieldId(RandomSets.FIELDS.getFirst()));
      LiveDecision crime = new LiveDecision(DecisionState.LIVE, Gateway.CRIME);
      LiveDecision named = new LiveDecision(DecisionState.LIVE_NAMED, Gateway.SAFEGUARDING);
      Decision first = decided(one, held, Set.of(crime));
      Decision second = decided(one, held, Set.of(named));
      Level highest = first.level().max(second.level());
      Set<RuleId> rules = new java.util.TreeSet<>();
      for (Decision each : List.of(first, second)) {
        rules.addAll(each.level() == highest ? each.deciding() : List.of());
      }

      Decision together = decided(one, held, Set.of(crime, named));

      assertEquals(highest, together.level());
      assertEquals(List.copyOf(rules), together.deciding());
      both +=
          first.level() == second.level() && !first.deciding().equals(second.deciding()) ? 1 : 0;
      higher += first.level() == second.level() ? 0 : 1;
    }
    assertTrue(both > 5 && higher > 5, both + " and " + higher);
  }

  /** One that a cap holds down has a higher grant too, which decides nothing. */
  @Test
  void aDecisionThatDoesNotReachTheLevelNamesNoRule() {
    List<String> rules =
        List.of(
            rule("grant-crime", "grant: shown", "gateway: crime"),
            rule("grant-safeguarding", "grant: shown", "gateway: safeguarding"),
            rule("cap-safeguarding", "cap: partial", "gateway: safeguarding"));
    CompiledPolicy one =
        new CompiledPolicy(ReadPolicy.read(RandomSets.documents(rules)), alerts::add);
    DecisionState live = DecisionState.values()[1];
    Decision together =
        decided(
            one,
            PLAIN.held(new FieldId("home")),
            Set.of(
                new LiveDecision(live, Gateway.CRIME),
                new LiveDecision(live, Gateway.SAFEGUARDING)));

    assertEquals(new Decision(Level.SHOWN, List.of(new RuleId("grant-crime"))), together);
  }

  /** A rule on one field. */
  private static String rule(String id, String level, String when) {
    return """
      - id: %s
        %s
        on: home
        when: {%s}
        reader: Tried.
        dpo: Tried.
        source: A test
        told: no
    """
        .formatted(id, level, when);
  }

  private static Decision decided(CompiledPolicy one, Held held, Set<LiveDecision> decisions) {
    Basis basis = new Basis(ConsentState.NOT_ASKED, AgreementState.LIVE, decisions);
    return one.pass(PLAIN.reader(), PLAIN.asking()).decide(held, basis).decision();
  }

  @Test
  void aFactOfTheRequestThatIsMissingHidesEverything() {
    OnePass pass = policy.pass(null, PLAIN.asking());

    assertEquals(1, alerts.size());
    assertEquals(
        new Decision(Level.HIDDEN, List.of()),
        pass.decide(PLAIN.held(RISK), PLAIN.basis()).decision());
    assertEquals(Level.HIDDEN, pass.level(PLAIN.held(RISK), PLAIN.basis()));
    assertEquals(1, alerts.size());
  }

  @Test
  void anErrorHidesThatValueAloneAndRaisesAnAlert() {
    OnePass pass = policy.pass(PLAIN.reader(), PLAIN.asking());
    Basis own = new Basis(ConsentState.GIVEN, AgreementState.OWN, Set.of());

    assertEquals(Level.SHOWN, pass.level(PLAIN.held(RISK), PLAIN.basis()));
    assertEquals(Level.HIDDEN, pass.level(PLAIN.held(RISK), own));
    assertEquals(1, alerts.size());
    assertEquals(Level.HIDDEN, pass.level(null, PLAIN.basis()));
    assertEquals(2, alerts.size());
    assertEquals(Level.SHOWN, pass.level(PLAIN.held(RISK), PLAIN.basis()));
    assertEquals(2, alerts.size());
  }

  @Test
  void aFieldThatIsNotAboutSuchASubjectIsHiddenWithoutAnAlert() {
    Words child = new Words(Map.of("about", "child"));
    OnePass pass = policy.pass(child.reader(), child.asking());

    assertEquals(Level.HIDDEN, pass.level(child.held(new FieldId("contact-phone")), child.basis()));
    assertEquals(List.of(), alerts);
  }
}
