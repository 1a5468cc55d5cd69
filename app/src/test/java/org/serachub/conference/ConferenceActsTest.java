package org.serachub.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.conference.Refusal.Why;
import org.serachub.decision.Purpose;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.ValueView;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Target;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConferenceActsTest {
  private Partnership partnership;
  private Conference conference;
  private AgendaItem item;

  @BeforeAll
  void open() {
    partnership = new Partnership();
  }

  @AfterAll
  void close() {
    partnership.close();
  }

  @BeforeEach
  void schedule() {
    conference = scheduled();
    var opened = partnership.openCase("Somebody");
    item =
        bean(PutOnAgenda.class)
            .put(
                partnership.act(partnership.coordinator),
                conference.id(),
                new PutOnAgenda.Entry(opened.reference(), 20, Optional.empty()));
  }

  @Test
  void eachActLeavesOneEventAndOneTrace() {
    var before = partnership.events("conference");
    bean(SealPacks.class).seal(act(), item.id(), 0);
    bean(StartItem.class).start(act(), item.id(), 1);
    bean(CloseItem.class).close(act(), item.id(), 2, ItemStep.FOLLOW_UP);
    bean(CloseItem.class).close(act(), item.id(), 3, ItemStep.CLOSE);
    assertEquals(before + 4, partnership.events("conference"));
    var stored = bean(AgendaItems.class).find(item.id()).orElseThrow();
    assertEquals(Stage.CLOSED, stored.stage());
    assertTrue(stored.sealedAt().isPresent());
  }

  @Test
  void aStepOutOfOrderOrOnAnOldVersionChangesNothing() {
    var before = partnership.events("conference");
    assertEquals(Why.NOT_NOW, refused(() -> bean(StartItem.class).start(act(), item.id(), 0)));
    assertEquals(Why.STALE, refused(() -> bean(SealPacks.class).seal(act(), item.id(), 7)));
    assertEquals(before, partnership.events("conference"));
    assertEquals(Stage.RESEARCH, bean(AgendaItems.class).find(item.id()).orElseThrow().stage());
  }

  @Test
  void nobodyButTheCoordinatorSealsOrInvites() {
    var other = partnership.act(partnership.landlord);
    assertEquals(Why.ABSENT, refused(() -> bean(SealPacks.class).seal(other, item.id(), 0)));
    assertEquals(
        Why.ABSENT,
        refused(() -> bean(InviteAgency.class).invite(other, item.id(), partnership.police.id())));
  }

  @Test
  void aCaseIsOnOneOpenAgendaOnly() {
    var entry = new PutOnAgenda.Entry(item.reference(), 10, Optional.empty());
    var another = scheduled();
    assertEquals(
        Why.NOT_NOW, refused(() -> bean(PutOnAgenda.class).put(act(), another.id(), entry)));
    bean(CloseItem.class).close(act(), item.id(), 0, ItemStep.CLOSE);
    bean(PutOnAgenda.class).put(act(), another.id(), entry);
  }

  @Test
  void aReasonShowsWithTheItemItWasGivenForAndWithNoOther() {
    bean(CloseItem.class).close(act(), item.id(), 0, ItemStep.CLOSE);
    var first = putWithReason("Canary of the first");
    assertEquals(List.of("Canary of the first"), reasons(first));
    bean(CloseItem.class).close(act(), first.id(), 0, ItemStep.CLOSE);

    var second = putWithReason("Canary of the second");

    assertEquals(List.of("Canary of the first"), reasons(first));
    assertEquals(List.of("Canary of the second"), reasons(second));
    bean(CloseItem.class).close(act(), second.id(), 0, ItemStep.CLOSE);
    var third =
        bean(PutOnAgenda.class)
            .put(
                act(),
                scheduled().id(),
                new PutOnAgenda.Entry(item.reference(), 20, Optional.empty()));
    assertEquals(List.of(), reasons(third));
  }

  private AgendaItem putWithReason(String reason) {
    return bean(PutOnAgenda.class)
        .put(
            act(),
            scheduled().id(),
            new PutOnAgenda.Entry(item.reference(), 20, Optional.of(reason)));
  }

  private List<String> reasons(AgendaItem of) {
    var by = partnership.coordinator;
    var request =
        new Request(
            act().request(),
            by,
            Purpose.CONFERENCE,
            Channel.PAGE,
            List.of(new Target(of.caseId(), Optional.of(of.id()))),
            Optional.of(Set.of(AgendaReasons.FIELD)));
    bean(AcceptUndertaking.class)
        .accept(act(), of.conference(), bean(UndertakingText.class).fingerprint());
    return bean(Door.class)
        .disclose(
            request,
            disclosure ->
                disclosure.cases().stream()
                    .flatMap(one -> one.subjects().stream())
                    .flatMap(subject -> subject.fields().stream())
                    .flatMap(field -> field.values().stream())
                    .map(ValueView::text)
                    .toList());
  }

  @Test
  void anInvitationCanBeWithdrawnAndGivenAnew() {
    var invitations = bean(Invitations.class);
    var housing = partnership.housing.id();
    bean(InviteAgency.class).invite(act(), item.id(), housing);
    bean(InviteAgency.class).invite(act(), item.id(), housing);
    assertTrue(invitations.stands(item.id(), housing));
    bean(WithdrawInvitation.class).withdraw(act(), item.id(), housing);
    assertFalse(invitations.stands(item.id(), housing));
    bean(InviteAgency.class).invite(act(), item.id(), housing);
    assertTrue(invitations.stands(item.id(), housing));
  }

  @Test
  void anUndertakingIsForTheVeryTextAndOnce() {
    var accept = bean(AcceptUndertaking.class);
    var landlord = partnership.act(partnership.landlord);
    assertEquals(Why.STALE, refused(() -> accept.accept(landlord, conference.id(), "00")));
    var before = partnership.events("undertaking");
    var fingerprint = bean(UndertakingText.class).fingerprint();
    accept.accept(landlord, conference.id(), fingerprint);
    accept.accept(landlord, conference.id(), fingerprint);
    assertEquals(before + 1, partnership.events("undertaking"));
    assertTrue(
        bean(Undertakings.class)
            .accepted(conference.id(), partnership.landlord.person())
            .isPresent());
  }

  @Test
  void whoeverIsExcludedActsOnTheCaseNoMore() {
    var whom = new Whom.Person(partnership.coordinator.person());
    var exclude = bean(ExcludeFromCase.class);
    var id = exclude.exclude(act(), item.caseId(), whom);
    assertEquals(Why.ABSENT, refused(() -> bean(SealPacks.class).seal(act(), item.id(), 0)));
    assertEquals(
        Why.ABSENT, refused(() -> bean(ConsultRegister.class).consult(act(), item.caseId())));
    assertEquals(Why.ABSENT, refused(() -> bean(EndExclusion.class).end(act(), item.caseId(), id)));
    assertEquals(List.of(), bean(Agendas.class).items(partnership.coordinator, conference));
  }

  @Test
  void aForgedExclusionKeepsEverybodyOut() {
    bean(ExcludeFromCase.class)
        .exclude(act(), item.caseId(), new Whom.Agency(partnership.housing.id()));
    assertEquals(1, bean(Agendas.class).items(partnership.coordinator, conference).size());
    partnership
        .hub
        .sql()
        .update("UPDATE exclusion SET ended_at = made_at WHERE case_id = ?", item.caseId().value());
    assertEquals(0, bean(Agendas.class).items(partnership.coordinator, conference).size());
  }

  @Test
  void anEndedExclusionStaysInTheRegister() {
    var whom = new Whom.Agency(partnership.housing.id());
    var id = bean(ExcludeFromCase.class).exclude(act(), item.caseId(), whom);
    assertEquals(id, bean(ExcludeFromCase.class).exclude(act(), item.caseId(), whom));
    bean(EndExclusion.class).end(act(), item.caseId(), id);
    var register = bean(ConsultRegister.class).consult(act(), item.caseId());
    assertEquals(1, register.size());
    assertTrue(register.getFirst().endedAt().isPresent());
  }

  @Test
  void itemsChangePlacesAndAnAgendaHasEnds() {
    var opened = partnership.openCase("Another");
    var second =
        bean(PutOnAgenda.class)
            .put(
                act(),
                conference.id(),
                new PutOnAgenda.Entry(opened.reference(), 20, Optional.empty()));
    bean(MoveItem.class).move(act(), second.id(), 0, MoveItem.Way.UP);
    assertEquals(
        List.of(second.id(), item.id()),
        bean(AgendaItems.class).of(conference.id()).stream().map(AgendaItem::id).toList());
    assertEquals(
        Why.NOT_NOW,
        refused(() -> bean(MoveItem.class).move(act(), second.id(), 1, MoveItem.Way.UP)));
  }

  private Conference scheduled() {
    var start = Instant.parse("2030-03-04T10:00:00Z");
    var plan =
        new Plan(
            "March",
            "Room 1",
            Optional.empty(),
            start,
            start.plus(Duration.ofHours(3)),
            Optional.empty());
    return bean(ScheduleConference.class).schedule(act(), plan);
  }

  private Act act() {
    return partnership.act(partnership.coordinator);
  }

  private <T> T bean(Class<T> type) {
    return partnership.hub.bean(type);
  }

  private static Why refused(Runnable act) {
    return assertThrows(Refusal.class, act::run).why();
  }
}
