package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Reader;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.region.Attribute;

/** An error of any kind hides the value and raises an alert. */
@org.jspecify.annotations.NullUnmarked
class FailClosedTest {
  private static final FieldId RISK = new FieldId("risk-level");
  private static final Words PLAIN = new Words(Map.of());

  private final List<String> alerts = new ArrayList<>();
  private final CompiledPolicy policy = Policies.compile(PolicyDocuments.shipped(), alerts::add);

  private void hides(Reader reader, Asking asking, Held held, Basis basis) {
    alerts.clear();
    assertEquals(new Decision(Level.HIDDEN, List.of()), policy.decide(reader, asking, held, basis));
    assertEquals(1, alerts.size());
  }

  @Test
  void thePlainRequestIsShownAndRaisesNothing() {
    assertEquals(Level.SHOWN, PLAIN.decide(policy, RISK).level());
    assertEquals(List.of(), alerts);
  }

  @Test
  void aMissingFactHides() {
    Reader r = PLAIN.reader();
    Held h = PLAIN.held(RISK);
    hides(null, PLAIN.asking(), h, PLAIN.basis());
    hides(r, null, h, PLAIN.basis());
    hides(r, PLAIN.asking(), null, PLAIN.basis());
    hides(r, PLAIN.asking(), h, null);
    LiveDecision decided = new LiveDecision(DecisionState.LIVE, Gateway.CRIME);
    Basis basis = new Basis(ConsentState.NOT_ASKED, AgreementState.LIVE, Set.of(decided));

    Set<Attribute> tried = EnumSet.noneOf(Attribute.class);
    for (Record facts : List.of(r, PLAIN.asking(), h, basis, decided)) {
      for (RecordComponent missing : facts.getClass().getRecordComponents()) {
        if (missing.getType().isEnum()) {
          Record less = without(facts, missing);
          hides(
              less instanceof Reader reader ? reader : r,
              less instanceof Asking asking ? asking : PLAIN.asking(),
              less instanceof Held held ? held : h,
              less instanceof Basis other
                  ? other
                  : less instanceof LiveDecision decision
                      ? new Basis(basis.consent(), basis.agreement(), Set.of(decision))
                      : basis);
          tried.add(attribute(missing));
        }
      }
    }

    // Every attribute that can be missing was; of the others there is always one of two values.
    Stream.of(Attribute.values())
        .filter(attribute -> attribute.domain().size() > 2)
        .forEach(attribute -> assertTrue(tried.contains(attribute), attribute::word));
  }

  private static Attribute attribute(RecordComponent fact) {
    return Attribute.named(fact.getName().equals("state") ? "decision" : fact.getName())
        .orElseThrow();
  }

  private static Record without(Record facts, RecordComponent missing) {
    RecordComponent[] all = facts.getClass().getRecordComponents();
    try {
      Object[] values = new Object[all.length];
      Class<?>[] types = new Class<?>[all.length];
      for (int at = 0; at < all.length; at++) {
        types[at] = all[at].getType();
        values[at] =
            all[at].getName().equals(missing.getName())
                ? null
                : all[at].getAccessor().invoke(facts);
      }
      return facts.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Breaks what the engine compiled, at one attribute and in one way. */
  @TestFactory
  Stream<DynamicTest> anErrorInsideTheEngineHidesAtEveryAttribute() {
    return Stream.of(Attribute.values())
        .flatMap(
            attribute ->
                Stream.of(
                        (long[][]) null,
                        new long[attribute.domain().size()][],
                        new long[attribute.domain().size()][0])
                    .map(
                        table ->
                            DynamicTest.dynamicTest(
                                attribute.word() + " " + Arrays.toString(table),
                                () -> breaks(attribute, table))));
  }

  @Test
  void anErrorInsideTheEngineHidesAtTheFieldToo() throws Exception {
    CompiledPolicy broken = new CompiledPolicy(Policies.shipped().set(), alerts::add);
    var fields = RuleIndex.class.getDeclaredField("fields");
    fields.setAccessible(true);
    Arrays.fill((long[][]) fields.get(broken.index()), null);

    assertEquals(new Decision(Level.HIDDEN, List.of()), PLAIN.decide(broken, RISK));
    assertEquals(1, alerts.size());
  }

  private static void breaks(Attribute attribute, long[][] table) throws Exception {
    List<String> told = new ArrayList<>();
    CompiledPolicy broken = new CompiledPolicy(Policies.shipped().set(), told::add);
    var others = List.of(new OtherCustodian(Sector.HEALTH, PLAIN.basis()));
    assertEquals(Level.SHOWN, PLAIN.decide(broken, RISK).level());

    var values = RuleIndex.class.getDeclaredField("values");
    values.setAccessible(true);
    ((long[][][]) values.get(broken.index()))[attribute.ordinal()] = table;

    assertEquals(new Decision(Level.HIDDEN, List.of()), PLAIN.decide(broken, RISK));
    assertEquals(1, told.size());
    assertFalse(told.getFirst().contains("risk"), told::toString);
    assertEquals(
        Level.HIDDEN,
        broken.ceiling(PLAIN.reader(), PLAIN.asking(), RISK, SubjectKind.SURVIVOR, others));
    assertEquals(
        Explain.nothing(Level.HIDDEN),
        broken.explain(PLAIN.reader(), PLAIN.asking(), RISK, SubjectKind.SURVIVOR, others));
    assertEquals(3, told.size());
  }

  @Test
  void anUnknownFieldHides() {
    hides(PLAIN.reader(), PLAIN.asking(), PLAIN.held(new FieldId("no-such-field")), PLAIN.basis());
    assertEquals(List.of("a decision failed: IllegalArgumentException"), alerts);
    assertEquals(
        Level.HIDDEN,
        policy.ceiling(
            PLAIN.reader(),
            PLAIN.asking(),
            new FieldId("no-such-field"),
            SubjectKind.SURVIVOR,
            List.of()));
  }

  @Test
  void factsThatContradictEachOtherHide() {
    hides(
        PLAIN.reader(),
        PLAIN.asking(),
        PLAIN.held(RISK),
        new Basis(ConsentState.GIVEN, AgreementState.OWN, Set.of()));
    Words own = new Words(Map.of("custody", "own"));
    hides(
        own.reader(),
        own.asking(),
        own.held(RISK),
        new Basis(ConsentState.GIVEN, AgreementState.LIVE, Set.of()));
  }

  @Test
  void aFieldThatIsNotAboutSuchASubjectIsHiddenWithoutAnAlert() {
    Words child = new Words(Map.of("about", "child"));

    assertEquals(Level.HIDDEN, child.decide(policy, new FieldId("contact-phone")).level());
    assertEquals(List.of(), alerts);
  }

  @Test
  void anAlertThatFailsItselfDoesNotTurnIntoAnError() {
    CompiledPolicy failing =
        Policies.compile(
            PolicyDocuments.shipped(),
            alert -> {
              throw new IllegalStateException("alert");
            });

    assertEquals(
        Level.HIDDEN,
        failing.decide(null, PLAIN.asking(), PLAIN.held(RISK), PLAIN.basis()).level());
  }

  @Test
  void theCeilingAndTheExplanationOfAnErrorAreHidden() {
    Basis own = new Basis(ConsentState.GIVEN, AgreementState.OWN, Set.of());
    var others = List.of(new OtherCustodian(Sector.HEALTH, own));

    assertEquals(
        Level.HIDDEN,
        policy.ceiling(PLAIN.reader(), PLAIN.asking(), RISK, SubjectKind.SURVIVOR, others));
    assertEquals(
        List.of(Explain.GENERAL),
        policy.explain(PLAIN.reader(), PLAIN.asking(), RISK, SubjectKind.SURVIVOR, others).why());
    assertEquals(2, alerts.size());
  }
}
