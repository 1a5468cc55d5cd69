package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Explanation;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Held;
import org.serachub.decision.Kind;
import org.serachub.decision.Level;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.RandomSets;
import org.serachub.decision.Release;
import org.serachub.decision.RuleId;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;

class CeilingTest {
  private static final CompiledPolicy POLICY = Policies.shipped();

  private static OtherCustodian charity(ConsentState consent, AgreementState agreement) {
    return new OtherCustodian(Sector.CHARITY, new Basis(consent, agreement, Set.of()));
  }

  private static Explanation explain(
      String field, Map<String, String> words, OtherCustodian other) {
    Words request = new Words(words);
    return POLICY.explain(
        request.reader(),
        request.asking(),
        new FieldId(field),
        request.held(new FieldId(field)).about(),
        List.of(other));
  }

  private static Explanation explain(String field, Map<String, String> words) {
    return explain(field, words, charity(ConsentState.NOT_ASKED, AgreementState.LIVE));
  }

  @Test
  void theCeilingIsTheHighestLevelOfAnyValueThatAnotherAgencyCouldHold() {
    Random random = new Random(3);
    for (int round = 0; round < 2_000; round++) {
      isTheHighest(POLICY, random);
    }
  }

  /** Some of these tell agencies apart by their sector, as no shipped rule does. */
  @Test
  void theCeilingOfRandomSetsIsTheHighestLevelToo() {
    Random random = new Random(5);
    RandomSets sets = new RandomSets(random, List.of(Attribute.values()));
    Map<Level, Integer> seen = new java.util.EnumMap<>(Level.class);
    for (int set = 0; set < 150; set++) {
      PolicySet read = ReadPolicy.read(RandomSets.documents(sets.rules(3 + random.nextInt(12))));
      CompiledPolicy policy =
          new CompiledPolicy(
              read,
              alert -> {
                throw new IllegalStateException(alert);
              });
      for (int round = 0; round < 12; round++) {
        seen.merge(isTheHighest(policy, random), 1, Integer::sum);
      }
    }
    assertEquals(Level.values().length, seen.size(), seen::toString);
  }

  private static Level isTheHighest(CompiledPolicy policy, Random random) {
    List<Field> fields = policy.catalogue().fields();
    Words request = randomRequest(random);
    Field field = fields.get(random.nextInt(fields.size()));
    SubjectKind about = request.held(field.id()).about();
    List<OtherCustodian> others = List.of(random(random), random(random));
    List<Decision> decided = new ArrayList<>();
    for (OtherCustodian other : others) {
      for (Held held : values(field.id(), about, other.sector())) {
        decided.add(policy.decide(request.reader(), request.asking(), held, other.basis()));
      }
    }
    Level highest = decided.stream().map(Decision::level).reduce(Level.HIDDEN, Level::max);
    Set<RuleId> rules = new HashSet<>();
    decided.stream()
        .filter(decision -> decision.level() == highest)
        .forEach(decision -> rules.addAll(decision.deciding()));

    assertEquals(
        highest,
        policy.ceiling(request.reader(), request.asking(), field.id(), about, others),
        () -> field.id() + " " + request);
    var ceiling =
        new Ceiling(policy, request.reader(), request.asking(), field.id(), about, others);
    assertEquals(
        rules, ceiling.deciding(highest).stream().map(Rule::id).collect(Collectors.toSet()));
    return highest;
  }

  private static Words randomRequest(Random random) {
    Map<String, String> words = new java.util.HashMap<>();
    for (Attribute attribute :
        List.of(
            Attribute.ROLE,
            Attribute.SECTOR,
            Attribute.UNDERTAKING,
            Attribute.PURPOSE,
            Attribute.STAGE,
            Attribute.ABOUT)) {
      if (random.nextBoolean()) {
        int size = attribute.domain().size();
        words.put(attribute.word(), attribute.domain().get(random.nextInt(size)));
      }
    }
    return new Words(words);
  }

  /** None, or two of different grounds. */
  static Set<LiveDecision> decisions(Random random) {
    return random.nextBoolean()
        ? Set.of()
        : Set.of(
            new LiveDecision(DecisionState.LIVE, Gateway.CRIME),
            new LiveDecision(DecisionState.LIVE_NAMED, Gateway.SAFEGUARDING));
  }

  private static OtherCustodian random(Random random) {
    ConsentState[] states = ConsentState.values();
    Set<LiveDecision> decisions = decisions(random);
    Sector[] sectors = Sector.values();
    return new OtherCustodian(
        sectors[random.nextInt(sectors.length)],
        new Basis(
            states[random.nextInt(states.length)],
            random.nextInt(4) == 0 ? AgreementState.NONE : AgreementState.LIVE,
            decisions));
  }

  private static List<Held> values(FieldId field, SubjectKind about, Sector custodian) {
    List<Held> values = new ArrayList<>();
    for (Release release : Release.values()) {
      for (HandlingCode handling : HandlingCode.values()) {
        for (Kind kind : Kind.values()) {
          values.add(new Held(field, about, release, handling, kind, custodian, false, false));
        }
      }
    }
    return values;
  }

  @Test
  void withoutAnotherAgencyThereIsNothingToSee() {
    Words request = new Words(Map.of());

    assertEquals(
        Level.HIDDEN,
        POLICY.ceiling(
            request.reader(),
            request.asking(),
            new FieldId("risk-level"),
            SubjectKind.SURVIVOR,
            List.of()));
  }

  @Test
  void theReaderIsToldOnlyWhatMayBeTold() {
    Explanation district = explain("address-current", Map.of("sector", "charity"));

    assertEquals(Level.PARTIAL, district.ceiling());
    assertEquals(
        List.of("You see a general form, enough to recognise your own pieces and to be careful."),
        district.why());
    assertEquals(List.of(Explain.GENERAL), explain("contact-phone", Map.of()).why());
    assertEquals(List.of(Explain.GENERAL), explain("advocate-notes", Map.of()).why());
  }

  @Test
  void whatWouldChangeItNamesUndertakingInvitationAgreementAndStageAlone() {
    assertEquals(
        List.of("Accept the undertaking for this conference."),
        explain("risk-level", Map.of("undertaking", "no")).whatWouldChange());
    assertEquals(
        List.of("Your agency is not invited to this item. The coordinator can invite it."),
        explain("risk-level", Map.of("invited", "no")).whatWouldChange());
    assertEquals(
        2,
        explain("risk-level", Map.of("invited", "no", "undertaking", "no"))
            .whatWouldChange()
            .size());
    assertEquals(
        List.of(
            "No live sharing agreement of your agency covers this. Tell your data protection"
                + " officer."),
        explain("risk-level", Map.of(), charity(ConsentState.NOT_ASKED, AgreementState.LAPSED))
            .whatWouldChange());
    assertEquals(
        List.of(
            "More of it can be shown at another stage: once the pack is sealed, during the"
                + " conference."),
        explain("risk-level", Map.of("stage", "follow-up")).whatWouldChange());
  }

  @Test
  void consentDecisionsAndExclusionAreNeverNamed() {
    for (Field field : POLICY.catalogue().fields()) {
      for (String excluded : List.of("no", "yes")) {
        Explanation explanation = explain(field.id().word(), Map.of("excluded", excluded));
        String all = explanation.why() + " " + explanation.whatWouldChange();
        for (String word :
            List.of("consent", "decision to share", "conflict", "excluded", "refus")) {
          assertFalse(all.toLowerCase(java.util.Locale.UK).contains(word), all);
        }
        assertTrue(excluded.equals("no") || explanation.whatWouldChange().isEmpty());
      }
    }
  }

  @Test
  void aRefusalAndNotHavingBeenAskedAreExplainedAlike() {
    for (Field field : POLICY.catalogue().fields()) {
      assertEquals(
          explain(
              field.id().word(), Map.of(), charity(ConsentState.NOT_ASKED, AgreementState.LIVE)),
          explain(field.id().word(), Map.of(), charity(ConsentState.REFUSED, AgreementState.LIVE)));
    }
  }
}
