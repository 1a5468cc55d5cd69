package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.FieldId;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicyDocuments;

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
    hides(
        new Reader(null, r.sector(), false, true, false, false, false, true, false),
        PLAIN.asking(),
        h,
        PLAIN.basis());
    hides(
        new Reader(r.role(), null, false, true, false, false, false, true, false),
        PLAIN.asking(),
        h,
        PLAIN.basis());
    hides(r, new Asking(null, PLAIN.asking().stage()), h, PLAIN.basis());
    hides(r, new Asking(Purpose.CONFERENCE, null), h, PLAIN.basis());
    hides(r, PLAIN.asking(), h, new Basis(null, AgreementState.LIVE, Set.of()));
    hides(r, PLAIN.asking(), h, new Basis(ConsentState.GIVEN, null, Set.of()));
    hides(
        r,
        PLAIN.asking(),
        new Held(null, h.about(), h.release(), h.handling(), h.kind(), h.custodian(), false, false),
        PLAIN.basis());
    hides(
        r,
        PLAIN.asking(),
        new Held(RISK, h.about(), null, h.handling(), h.kind(), h.custodian(), false, false),
        PLAIN.basis());
    hides(
        r,
        PLAIN.asking(),
        new Held(RISK, h.about(), h.release(), null, h.kind(), h.custodian(), false, false),
        PLAIN.basis());
    hides(
        r,
        PLAIN.asking(),
        new Held(RISK, h.about(), h.release(), h.handling(), null, h.custodian(), false, false),
        PLAIN.basis());
    hides(
        r,
        PLAIN.asking(),
        new Held(RISK, h.about(), h.release(), h.handling(), h.kind(), null, false, false),
        PLAIN.basis());
  }

  @Test
  void anUnknownFieldHides() {
    hides(PLAIN.reader(), PLAIN.asking(), PLAIN.held(new FieldId("no-such-field")), PLAIN.basis());
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
    var others = List.of(new org.serachub.decision.OtherCustodian(Sector.HEALTH, own));

    assertEquals(
        Level.HIDDEN,
        policy.ceiling(PLAIN.reader(), PLAIN.asking(), RISK, SubjectKind.SURVIVOR, others));
    assertEquals(
        List.of(Explain.GENERAL),
        policy.explain(PLAIN.reader(), PLAIN.asking(), RISK, SubjectKind.SURVIVOR, others).why());
    assertEquals(2, alerts.size());
  }
}
