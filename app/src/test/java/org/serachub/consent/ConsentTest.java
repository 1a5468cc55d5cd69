package org.serachub.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.OpenCase;
import org.serachub.consent.DecideToShare.ToShare;
import org.serachub.consent.DecideToShare.Urgency;
import org.serachub.consent.RecordConsent.Statement;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Gateway;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.basis.Scope;
import org.serachub.disclosure.World;
import org.serachub.request.Requester;

final class ConsentTest {
  private static final String WORDS = "exploitation-account";
  private static final World world = new World();

  private Requester police;
  private Requester housing;
  private OpenCase.Opened opened;

  @BeforeEach
  void theSurvivorsOwnWordsAreHeld() {
    police = world.somebody(Role.REPRESENTATIVE, Sector.POLICE);
    housing = world.somebody(Role.REPRESENTATIVE, Sector.HOUSING);
    world.agreement(police, housing);
    opened = world.referral(police);
    var item = world.item(opened.id(), Stage.PACK_SEALED);
    world.invite(item, police, housing);
    world.undertake(item, police, housing);
    world.text(police, opened, WORDS, "Canary words");
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void aConsentTheCustodianRecordedOpensAndAWithdrawalClosesAtOnce() {
    assertFalse(housingSeesTheWords());

    var given = say(police, ConsentState.GIVEN);

    assertTrue(housingSeesTheWords());
    world.hub().bean(WithdrawConsent.class).withdraw(world.acting(police), opened.id(), given);
    assertFalse(housingSeesTheWords());
  }

  @Test
  void nobodyOpensADoorForHimself() {
    var given = say(housing, ConsentState.GIVEN);
    assertFalse(housingSeesTheWords());

    assertAbsent(() -> confirm(housing, given));
    confirm(world.colleague(Role.REPRESENTATIVE, Sector.HOUSING, housing.requireAgency()), given);
    assertFalse(housingSeesTheWords());
    confirm(police, given);

    assertTrue(housingSeesTheWords());
    assertEquals(
        CaseRefusal.Why.STALE, assertThrows(CaseRefusal.class, () -> confirm(police, given)).why());
  }

  @Test
  void aRefusalCountsWhoeverRecordedIt() {
    say(police, ConsentState.GIVEN);
    assertTrue(housingSeesTheWords());

    say(housing, ConsentState.REFUSED);

    assertFalse(housingSeesTheWords());
  }

  @Test
  void aDecisionOpensOnceConfirmedAndIsSuspendedByALaterRefusalUntilRenewed() {
    var decision = decide(housing);
    assertFalse(housingSeesTheWords());
    confirm(police, decision);
    assertTrue(housingSeesTheWords());

    say(police, ConsentState.REFUSED);
    assertFalse(housingSeesTheWords());
    world.hub().bean(RenewDecision.class).renew(world.acting(housing), opened.id(), decision);

    assertTrue(housingSeesTheWords());
    assertAbsent(
        () ->
            world
                .hub()
                .bean(RenewDecision.class)
                .renew(world.acting(police), opened.id(), decision));
  }

  @Test
  void renewingDoesNotMakeAnEditedDecisionGenuine() {
    var decision = decide(housing);
    world.hub().sql().tamper("UPDATE share_decision SET gateway = 'crime' WHERE id = ?", decision);

    assertAbsent(
        () ->
            world
                .hub()
                .bean(RenewDecision.class)
                .renew(world.acting(housing), opened.id(), decision));
  }

  @Test
  void whoHasNoStandingOrNoVoiceFindsNoCase() {
    var stranger = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
    var coordinator = world.somebody(Role.COORDINATOR, Sector.CONFERENCE_OFFICE);

    assertAbsent(() -> say(stranger, ConsentState.GIVEN));
    assertAbsent(() -> say(coordinator, ConsentState.GIVEN));
    assertAbsent(() -> confirm(police, UUID.randomUUID()));
  }

  @Test
  void aStatementThatCannotBeIsRefused() {
    var later = world.now().plus(Duration.ofDays(1));
    var unknown =
        new Scope(Optional.of("no-such"), Optional.empty(), Optional.empty(), Optional.empty());

    assertUnacceptable(() -> say(police, ConsentState.NOT_ASKED));
    assertUnacceptable(() -> say(police, ConsentState.GIVEN, Scope.ALL, later));
    assertUnacceptable(() -> say(police, ConsentState.GIVEN, unknown, world.now()));
    assertEquals(
        0,
        world
            .hub()
            .sql()
            .number("SELECT COUNT(*) FROM consent_record WHERE case_id = ?", opened.id().value()));
  }

  @Test
  void anotherAgencysRefusalIsListedToAdvocatesOnly() {
    var advocate = world.somebody(Role.ADVOCATE, Sector.CHARITY);
    var item = world.item(opened.id(), Stage.PACK_SEALED);
    world.invite(item, advocate, housing);
    world.undertake(item, advocate, housing);
    say(housing, ConsentState.REFUSED);
    var consents = world.hub().bean(Consents.class);

    assertEquals(1, consents.of(advocate, opened.id(), Set.of(opened.lead())).size());
    assertEquals(1, consents.of(housing, opened.id(), Set.of(opened.lead())).size());
    assertEquals(0, consents.of(police, opened.id(), Set.of(opened.lead())).size());
    assertEquals(0, consents.of(advocate, opened.id(), Set.of()).size());
  }

  private UUID say(Requester by, ConsentState state) {
    return say(by, state, Scope.ALL, world.now());
  }

  private UUID say(Requester by, ConsentState state, Scope scope, Instant at) {
    return world
        .hub()
        .bean(RecordConsent.class)
        .record(
            world.acting(by),
            opened.id(),
            new Statement(opened.lead(), state, scope, at, Optional.empty()));
  }

  private UUID decide(Requester by) {
    var scope =
        new Scope(
            Optional.of("exploitation"),
            Optional.of(housing.requireAgency().value()),
            Optional.empty(),
            Optional.of(Purpose.CONFERENCE));
    return world
        .hub()
        .bean(DecideToShare.class)
        .decide(
            world.acting(by),
            opened.id(),
            new ToShare(
                opened.lead(),
                scope,
                Gateway.SAFEGUARDING,
                Urgency.ORDINARY,
                world.now().plus(Duration.ofDays(30))));
  }

  private void confirm(Requester by, UUID basis) {
    world.hub().bean(ConfirmBasis.class).confirm(world.acting(by), opened.id(), basis);
  }

  private boolean housingSeesTheWords() {
    return world.see(housing, Purpose.CONFERENCE, opened.id()).stream()
        .flatMap(one -> one.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> field.values().stream())
        .anyMatch(value -> value.text().equals("Canary words"));
  }

  private static void assertAbsent(org.junit.jupiter.api.function.Executable act) {
    assertEquals(CaseRefusal.Why.ABSENT, assertThrows(CaseRefusal.class, act).why());
  }

  private static void assertUnacceptable(org.junit.jupiter.api.function.Executable act) {
    assertEquals(CaseRefusal.Why.UNACCEPTABLE, assertThrows(CaseRefusal.class, act).why());
  }
}
