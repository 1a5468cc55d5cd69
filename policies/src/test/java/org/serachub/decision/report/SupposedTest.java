package org.serachub.decision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.ConsentState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Policy;
import org.serachub.decision.Purpose;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.report.Supposed.Contradiction;

class SupposedTest {
  private static final Policy POLICY = Policies.shipped();

  @Test
  void answersAsTheMatrixDoes() {
    Matrix matrix = new Matrix(POLICY, ConsentState.NOT_ASKED);
    int shown = 0;
    for (Field field : POLICY.catalogue().fields()) {
      for (Onlooker onlooker : Onlooker.all()) {
        for (Situation situation : Situation.values()) {
          Level level = in(field, situation).as(onlooker).decide(POLICY).level();
          assertEquals(matrix.level(onlooker, situation, field), level, field.id()::word);
          shown += level == Level.SHOWN ? 1 : 0;
        }
      }
    }
    assertTrue(shown > 100, "some are shown");
  }

  private static Supposed in(Field field, Situation situation) {
    return Supposed.plain(field)
        .with(Attribute.PURPOSE, situation.asking().purpose().word())
        .with(Attribute.STAGE, situation.asking().stage().word());
  }

  @Test
  void namesFactsThatContradictEachOther() {
    Supposed plain = Supposed.plain(POLICY.catalogue().require(new FieldId("identity-name")));
    assertEquals(Optional.empty(), plain.contradiction());
    assertEquals(
        List.of(Contradiction.OWN_VALUE, Contradiction.GATEWAY, Contradiction.ABOUT),
        List.of(
            plain.with(Attribute.CUSTODY, "own").contradiction().orElseThrow(),
            plain
                .with(Attribute.DECISION, DecisionState.LIVE_NAMED.word())
                .contradiction()
                .orElseThrow(),
            plain
                .with(Attribute.ABOUT, SubjectKind.PREMISES.word())
                .contradiction()
                .orElseThrow()));
  }

  @Test
  void keepsEveryFactThatWasChosen() {
    Supposed plain = Supposed.plain(POLICY.catalogue().require(new FieldId("identity-name")));
    assertEquals(Level.SHOWN, plain.as(police()).decide(POLICY).level());
    assertEquals(
        Level.HIDDEN,
        plain.as(police()).with(Attribute.EXCLUDED, "yes").decide(POLICY).level(),
        "a conflict closes everything");
    assertEquals(AgreementState.LIVE.word(), plain.as(police()).word(Attribute.AGREEMENT));
    assertEquals(Purpose.CONFERENCE.word(), plain.word(Attribute.PURPOSE));
    assertEquals(Stage.IN_CONFERENCE.word(), plain.word(Attribute.STAGE));
  }

  private static Onlooker police() {
    return Onlooker.all().stream()
        .filter(one -> one.heading().equals("police"))
        .findFirst()
        .orElseThrow();
  }
}
