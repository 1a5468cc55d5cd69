package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.RandomSets;
import org.serachub.decision.Reader;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;

/** Explanations of random sets, beside what trying out every change by hand gives. */
class ExplainTest {
  private static final List<Attribute> VARIED =
      List.of(
          Attribute.UNDERTAKING,
          Attribute.INVITED,
          Attribute.AGREEMENT,
          Attribute.STAGE,
          Attribute.RELEASE);

  private static final List<Stage> STAGES =
      List.of(Stage.RESEARCH, Stage.PACK_SEALED, Stage.IN_CONFERENCE, Stage.FOLLOW_UP);

  private static final String OTHER_STAGE = "More of it can be shown at another stage: ";

  /** One question; what is asked about is always another agency's. */
  private record Asked(
      CompiledPolicy policy,
      boolean undertaking,
      boolean invited,
      AgreementState agreement,
      Stage stage,
      FieldId field,
      SubjectKind about) {

    Reader reader() {
      Reader plain = new Words(Map.of()).reader();
      return new Reader(
          plain.role(),
          plain.sector(),
          plain.excluded(),
          invited,
          plain.referrer(),
          plain.named(),
          plain.actionOwner(),
          undertaking,
          plain.emergency());
    }

    Asking asking() {
      return new Asking(new Words(Map.of()).asking().purpose(), stage);
    }

    List<OtherCustodian> others() {
      return List.of(
          new OtherCustodian(
              Sector.HEALTH, new Basis(ConsentState.NOT_ASKED, agreement, Set.of())));
    }

    Level ceiling() {
      return policy.ceiling(reader(), asking(), field, about, others());
    }

    Explanation explain() {
      return policy.explain(reader(), asking(), field, about, others());
    }

    Asked with(boolean undertakes, boolean invites, boolean agrees, Stage at) {
      return new Asked(
          policy,
          undertaking || undertakes,
          invited || invites,
          agrees ? AgreementState.LIVE : agreement,
          at,
          field,
          about);
    }
  }

  private static CompiledPolicy compiled(List<String> rules) {
    return new CompiledPolicy(
        ReadPolicy.read(RandomSets.documents(rules)),
        alert -> {
          throw new IllegalStateException(alert);
        });
  }

  private static Asked random(CompiledPolicy policy, Random random) {
    String field = RandomSets.FIELDS.get(random.nextInt(RandomSets.FIELDS.size()));
    return new Asked(
        policy,
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? AgreementState.LIVE : AgreementState.LAPSED,
        Stage.values()[random.nextInt(Stage.values().length)],
        new FieldId(field),
        field.equals("child") ? SubjectKind.CHILD : SubjectKind.SURVIVOR);
  }

  @Test
  void whatWouldChangeItIsTheFewestChangesThatDo() {
    Random random = new Random(17);
    RandomSets sets = new RandomSets(random, VARIED);
    Set<Integer> sizes = new TreeSet<>();
    for (int set = 0; set < 200; set++) {
      CompiledPolicy policy = compiled(sets.rules(2 + random.nextInt(6)));
      for (int round = 0; round < 6; round++) {
        Asked asked = random(policy, random);
        List<String> expected = changes(asked);
        sizes.add(expected.size());
        assertEquals(expected, asked.explain().whatWouldChange(), asked::toString);
      }
    }
    assertTrue(sizes.containsAll(Set.of(0, 1, 2)), sizes::toString);
  }

  private static List<String> changes(Asked asked) {
    Level now = asked.ceiling();
    int fewest = Integer.MAX_VALUE;
    Set<Integer> simple = new TreeSet<>();
    Set<Stage> stages = new TreeSet<>();
    for (int mask = 0; mask < 8; mask++) {
      for (int at = -1; at < STAGES.size(); at++) {
        Stage stage = at < 0 ? asked.stage() : STAGES.get(at);
        Asked then = asked.with((mask & 1) != 0, (mask & 2) != 0, (mask & 4) != 0, stage);
        int size = Integer.bitCount(mask) + (at < 0 ? 0 : 1);
        if (then.ceiling().compareTo(now) > 0 && size <= fewest) {
          if (size < fewest) {
            simple.clear();
            stages.clear();
            fewest = size;
          }
          for (int bit = 0; bit < 3; bit++) {
            if ((mask >> bit & 1) != 0) {
              simple.add(bit);
            }
          }
          if (at >= 0) {
            stages.add(stage);
          }
        }
      }
    }
    return sentences(asked, simple, stages);
  }

  private static List<String> sentences(Asked asked, Set<Integer> simple, Set<Stage> stages) {
    List<String> words =
        List.of(
            "Accept the undertaking for this conference.",
            "Your agency is not invited to this item. The coordinator can invite it.",
            "No live sharing agreement of your agency covers this. Tell your data protection"
                + " officer.");
    List<String> sentences = new ArrayList<>();
    simple.forEach(bit -> sentences.add(words.get(bit)));
    if (!stages.isEmpty()) {
      List<String> phrases =
          stages.stream()
              .map(
                  stage ->
                      asked.policy().set().vocabulary().phrase(Attribute.STAGE, stage.ordinal()))
              .toList();
      sentences.add(OTHER_STAGE + String.join(", ", phrases) + ".");
    }
    return sentences;
  }

  @Test
  void allThreeAndAStageCanBeNeededTogether() {
    CompiledPolicy policy =
        compiled(
            List.of(
                """
                  - id: grant-all-of-it
                    grant: shown
                    on: name
                    when: {undertaking: accepted, invited: yes, agreement: live, stage: in-conference}
                    reader: Tried.
                    dpo: Tried.
                    source: A test
                    told: no
                """
                    .replace("accepted", Attribute.UNDERTAKING.domain().get(1))));
    Asked asked =
        new Asked(
            policy,
            false,
            false,
            AgreementState.NONE,
            Stage.RESEARCH,
            new FieldId("name"),
            SubjectKind.SURVIVOR);

    assertEquals(4, asked.explain().whatWouldChange().size());
    assertEquals(changes(asked), asked.explain().whatWouldChange());
    assertEquals(
        List.of(), asked.with(true, true, true, Stage.IN_CONFERENCE).explain().whatWouldChange());
  }

  @Test
  void whyIsSaidByTheCapsOrElseByTheGrantsAsFarAsTheyMayBeTold() {
    Random random = new Random(19);
    RandomSets sets = new RandomSets(random, VARIED);
    int told = 0;
    for (int set = 0; set < 150; set++) {
      CompiledPolicy policy = compiled(sets.rules(3 + random.nextInt(8)));
      for (int round = 0; round < 5; round++) {
        Asked asked = random(policy, random);
        List<Rule> deciding =
            new Ceiling(
                    policy,
                    asked.reader(),
                    asked.asking(),
                    asked.field(),
                    asked.about(),
                    asked.others())
                .deciding(asked.ceiling());
        List<String> expected = why(deciding);
        told += expected.equals(List.of(Explain.GENERAL)) ? 0 : 1;
        assertEquals(expected, asked.explain().why(), asked::toString);
      }
    }
    assertTrue(told > 75, told + " of them told something");
  }

  private static List<String> why(List<Rule> deciding) {
    List<Rule> caps = deciding.stream().filter(rule -> !rule.grants()).toList();
    Set<String> sentences = new TreeSet<>();
    for (Rule rule : caps.isEmpty() ? deciding : caps) {
      switch (rule.sentences().told().toString()) {
        case "YES" -> sentences.add(rule.sentences().reader());
        case "GENERAL" -> sentences.add("It is not shown to you here.");
        default -> {}
      }
    }
    return sentences.isEmpty() ? List.of("It is not shown to you here.") : List.copyOf(sentences);
  }
}
