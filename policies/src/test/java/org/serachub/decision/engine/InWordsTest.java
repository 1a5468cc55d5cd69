package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Level;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Sector;

/** Requests as somebody types them. */
class InWordsTest {
  private static final FieldId RISK = new FieldId("risk-level");

  private static InWords words(String... pairs) {
    var words = new java.util.HashMap<String, String>();
    for (int at = 0; at < pairs.length; at += 2) {
      words.put(pairs[at], pairs[at + 1]);
    }
    return new InWords(words);
  }

  private static String refused(String... pairs) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> words(pairs).consistent()).getMessage());
  }

  @Test
  void whatIsNotKnownIsNamedWithTheNearestWord() {
    assertEquals("`rolle` is not an attribute; did you mean `role`?", refused("rolle", "chair"));
    assertEquals(
        "`chare` is not a word for `role`; did you mean `chair`?", refused("role", "chare"));
  }

  @Test
  void whatIsNotSaidIsThePlainestThereIs() {
    InWords plain = words();

    assertTrue(plain.reader().invited() && plain.reader().undertaking());
    assertFalse(plain.reader().excluded() || plain.reader().named() || plain.reader().emergency());
    assertFalse(plain.held(RISK).author() || plain.held(RISK).custody());
    assertEquals(new Basis(ConsentState.NOT_ASKED, AgreementState.LIVE, Set.of()), plain.basis());
    assertEquals(Level.SHOWN, plain.decide(Policies.shipped(), RISK).level());
  }

  @Test
  void factsThatDoNotGoTogetherAreRefused() {
    assertEquals("`custody` and `agreement` contradict each other", refused("agreement", "own"));
    assertEquals(
        "`custody` and `agreement` contradict each other",
        refused("custody", "own", "agreement", "live"));
    assertTrue(refused("decision", "live").startsWith("a decision has a gateway"));
    assertTrue(refused("gateway", "crime").startsWith("a decision has a gateway"));

    InWords own = words("custody", "own");
    assertSame(own, own.consistent());
    InWords decided = words("decision", "live", "gateway", "crime");
    assertSame(decided, decided.consistent());
  }

  @Test
  void aDecisionToShareIsPartOfTheBasis() {
    assertEquals(
        Set.of(new LiveDecision(DecisionState.LIVE, Gateway.CRIME)),
        words("decision", "live", "gateway", "crime").basis().decisions());
  }

  @Test
  void theCustodianIsSomebodyElseUnlessItIsTheReadersOwn() {
    InWords other = words("custodian", "health");

    assertEquals(List.of(new OtherCustodian(Sector.HEALTH, other.basis())), other.others());
    assertEquals(List.of(), words("custody", "own").others());
    assertEquals(Map.copyOf(other.words()), new InWords(other.words()).words());
  }
}
