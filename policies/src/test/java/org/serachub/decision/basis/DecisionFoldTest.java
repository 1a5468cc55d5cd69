package org.serachub.decision.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.serachub.decision.basis.ConsentFoldTest.BY_ADVOCATE;
import static org.serachub.decision.basis.ConsentFoldTest.BY_HOSPITAL;
import static org.serachub.decision.basis.ConsentFoldTest.BY_POLICE;
import static org.serachub.decision.basis.ConsentFoldTest.NOON;
import static org.serachub.decision.basis.ConsentFoldTest.POLICE;
import static org.serachub.decision.basis.ConsentFoldTest.QUESTION;
import static org.serachub.decision.basis.ConsentFoldTest.said;
import static org.serachub.decision.basis.ConsentFoldTest.scope;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Gateway;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;

class DecisionFoldTest {
  private static final Scope NAMED = scope("health", POLICE, null, Purpose.CONFERENCE);
  private static final Scope SECTOR = scope("health", null, Sector.POLICE, Purpose.CONFERENCE);
  private static final Set<LiveDecision> OPEN =
      Set.of(new LiveDecision(DecisionState.LIVE_NAMED, Gateway.SAFEGUARDING));

  private static ShareDecision decision(Scope scope, Voucher... vouchers) {
    return new ShareDecision(
        scope,
        Gateway.SAFEGUARDING,
        false,
        NOON.minus(Duration.ofDays(3)),
        NOON.plus(Duration.ofDays(3)),
        Optional.empty(),
        Set.of(vouchers));
  }

  private static ShareDecision with(ShareDecision decision, boolean riskToLife, Instant renewed) {
    return new ShareDecision(
        decision.scope(),
        decision.gateway(),
        riskToLife,
        decision.decidedAt(),
        decision.endsAt(),
        renewed.equals(Instant.MIN) ? Optional.empty() : Optional.of(renewed),
        decision.vouchers());
  }

  private static Set<LiveDecision> fold(ShareDecision decision, ConsentRecord... consents) {
    return DecisionFold.fold(
        List.of(decision),
        List.of(consents),
        ConsentFold.fold(SubjectKind.SURVIVOR, List.of(consents), QUESTION),
        QUESTION);
  }

  @Test
  void aDecisionNamesAnAgencyOrCoversASector() {
    assertEquals(OPEN, fold(decision(NAMED, BY_HOSPITAL)));
    assertEquals(
        Set.of(new LiveDecision(DecisionState.LIVE, Gateway.SAFEGUARDING)),
        fold(decision(SECTOR, BY_HOSPITAL)));
  }

  @Test
  void aDecisionOpensOnlyOnTheWordOfTheCustodianOrAnAdvocate() {
    assertEquals(Set.of(), fold(decision(NAMED, BY_POLICE)));
    assertEquals(Set.of(), fold(decision(NAMED)));
    assertEquals(OPEN, fold(decision(NAMED, BY_POLICE, BY_HOSPITAL)));
    assertEquals(OPEN, fold(decision(NAMED, BY_ADVOCATE)));
  }

  @Test
  void aDecisionHasABeginningAndAnEnd() {
    ShareDecision decision = decision(NAMED, BY_HOSPITAL);

    assertEquals(OPEN, at(decision, decision.decidedAt()));
    assertEquals(Set.of(), at(decision, decision.decidedAt().minusNanos(1000)));
    assertEquals(OPEN, at(decision, decision.endsAt().minusNanos(1000)));
    assertEquals(Set.of(), at(decision, decision.endsAt()));
  }

  private static Set<LiveDecision> at(ShareDecision decision, Instant now) {
    return DecisionFold.fold(
        List.of(decision),
        List.of(),
        ConsentState.NOT_ASKED,
        new Question(QUESTION.recipient(), QUESTION.custodian(), now));
  }

  @Test
  void aDecisionForSomebodyElseOpensNothing() {
    assertEquals(
        Set.of(), fold(decision(scope("housing", POLICE, null, Purpose.CONFERENCE), BY_HOSPITAL)));
    assertEquals(
        Set.of(), fold(decision(scope("health", POLICE, null, Purpose.RESEARCH), BY_HOSPITAL)));
    assertEquals(
        Set.of(),
        fold(decision(scope("health", null, Sector.HOUSING, Purpose.CONFERENCE), BY_HOSPITAL)));
  }

  @Test
  void aDecisionMadeAfterARefusalStands() {
    assertEquals(OPEN, fold(decision(NAMED, BY_HOSPITAL), said(ConsentState.REFUSED, 5 * 24 * 60)));
  }

  @Test
  void aLaterRefusalOrWithdrawalSuspendsItUntilItsMakerConfirmsAnew() {
    ShareDecision decision = decision(NAMED, BY_HOSPITAL);
    ConsentRecord refusal = said(ConsentState.REFUSED, 60);

    assertEquals(Set.of(), fold(decision, refusal));
    assertEquals(Set.of(), fold(decision, said(ConsentState.WITHDRAWN, 60)));
    assertEquals(OPEN, fold(with(decision, false, refusal.saidAt()), refusal));
    assertEquals(Set.of(), fold(with(decision, false, refusal.saidAt().minusSeconds(1)), refusal));
    assertEquals(Set.of(), fold(with(decision, false, NOON.plusSeconds(1)), refusal));
  }

  @Test
  void aRefusalThatIsYetToComeSuspendsNothing() {
    assertEquals(OPEN, fold(decision(NAMED, BY_HOSPITAL), said(ConsentState.REFUSED, -1)));
    assertEquals(Set.of(), fold(decision(NAMED, BY_HOSPITAL), said(ConsentState.REFUSED, 0)));
  }

  @Test
  void aRefusalThatDoesNotCoverTheRecipientSuspendsNothing() {
    ConsentRecord elsewhere = said(ConsentState.REFUSED, scope("housing", null, null, null), 60);

    assertEquals(OPEN, fold(decision(NAMED, BY_HOSPITAL), elsewhere));
  }

  @Test
  void markedRiskToLifeItIsSuspendedForOneDayAtMost() {
    ShareDecision decision = with(decision(NAMED, BY_HOSPITAL), true, Instant.MIN);

    assertEquals(Set.of(), fold(decision, said(ConsentState.REFUSED, 24 * 60 - 1)));
    assertEquals(OPEN, fold(decision, said(ConsentState.REFUSED, 24 * 60)));
    assertEquals(Set.of(), fold(decision(NAMED, BY_HOSPITAL), said(ConsentState.REFUSED, 24 * 60)));
  }

  @Test
  void whenThePersonCannotDecideOnlyABestInterestsDecisionOpens() {
    ConsentRecord cannot = said(ConsentState.CANNOT_DECIDE, 5, BY_HOSPITAL);
    ShareDecision bestInterests =
        new ShareDecision(
            NAMED,
            Gateway.BEST_INTERESTS,
            false,
            NOON.minusSeconds(60),
            NOON.plusSeconds(60),
            Optional.empty(),
            Set.of(BY_HOSPITAL));

    assertEquals(Set.of(), fold(decision(NAMED, BY_HOSPITAL), cannot));
    assertEquals(
        Set.of(new LiveDecision(DecisionState.LIVE_NAMED, Gateway.BEST_INTERESTS)),
        fold(bestInterests, cannot));
    assertEquals(Set.of(), fold(bestInterests));
  }

  @Test
  void aDecisionIsAsNarrowAsItMustBe() {
    assertThrows(IllegalArgumentException.class, () -> decision(Scope.ALL));
    assertThrows(
        IllegalArgumentException.class,
        () -> decision(scope("health", null, null, Purpose.CONFERENCE)));
    assertThrows(
        IllegalArgumentException.class, () -> decision(scope("health", POLICE, null, null)));
    assertThrows(
        IllegalArgumentException.class,
        () -> decision(scope(null, POLICE, null, Purpose.CONFERENCE)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ShareDecision(
                NAMED, Gateway.NONE, false, NOON, NOON.plusSeconds(1), Optional.empty(), Set.of()));
  }

  @Test
  void consentDecisionsAndAgreementMakeOneBasis() {
    Basis basis =
        BasisFold.fold(
            SubjectKind.SURVIVOR,
            List.of(said(ConsentState.GIVEN, 5, BY_ADVOCATE)),
            List.of(decision(NAMED, BY_HOSPITAL)),
            AgreementState.LIVE,
            QUESTION);

    assertEquals(new Basis(ConsentState.GIVEN, AgreementState.LIVE, OPEN), basis);
  }
}
