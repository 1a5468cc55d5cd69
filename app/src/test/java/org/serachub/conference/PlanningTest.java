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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.conference.Conference.Because;
import org.serachub.conference.Refusal.Why;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.Requester;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanningTest {
  private static final Instant TEN = Instant.parse("2031-03-04T10:00:00Z");

  private Partnership partnership;
  private Requester chair;

  @BeforeAll
  void open() {
    partnership = new Partnership();
    chair = partnership.people.requester("Chet", Role.CHAIR, partnership.office);
  }

  @AfterAll
  void close() {
    partnership.close();
  }

  @Test
  void nothingIsPlannedInThePast() {
    var past = plan("Past", partnership.hub.clock().instant().minusSeconds(60), false);
    assertEquals(Why.NOT_NOW, refused(() -> bean(ScheduleConference.class).schedule(act(), past)));
    var made = scheduled("Will be moved", TEN.plus(Duration.ofDays(300)), false);
    assertEquals(
        Why.NOT_NOW, refused(() -> bean(ChangeConference.class).change(act(), made.id(), 0, past)));
  }

  @Test
  void aChairHasOneConferenceAtATimeAndACancelledOneDoesNotCount() {
    var first = scheduled("First", TEN, true);
    var overlapping = plan("Second", TEN.plus(Duration.ofMinutes(170)), true);
    assertEquals(
        Why.NOT_NOW, refused(() -> bean(ScheduleConference.class).schedule(act(), overlapping)));
    scheduled("Right after", TEN.plus(Duration.ofHours(3)), true);
    bean(ChangeConference.class).change(act(), first.id(), 0, plan("First", TEN, true));
    bean(CancelConference.class).cancel(act(), first.id(), 1, Because.CHAIR);
    scheduled("In its place", TEN, true);
  }

  @Test
  void aChangeOfAnOldVersionChangesNothing() {
    var made = scheduled("Once", TEN.plus(Duration.ofDays(1)), false);
    var before = partnership.events("conference");
    var plan = plan("Twice", TEN.plus(Duration.ofDays(1)), false);
    bean(ChangeConference.class).change(act(), made.id(), 0, plan);
    assertEquals(
        Why.STALE, refused(() -> bean(ChangeConference.class).change(act(), made.id(), 0, plan)));
    assertEquals(before + 1, partnership.events("conference"));
    var stored = bean(Conferences.class).find(made.id()).orElseThrow();
    assertEquals("Twice", stored.title());
    assertEquals(1, stored.version());
  }

  @Test
  void nobodyButTheCoordinatorPlans() {
    var made = scheduled("Mine", TEN.plus(Duration.ofDays(2)), false);
    var other = partnership.act(partnership.landlord);
    var plan = plan("Theirs", TEN.plus(Duration.ofDays(2)), false);
    assertEquals(
        Why.ABSENT, refused(() -> bean(ChangeConference.class).change(other, made.id(), 0, plan)));
    assertEquals(
        Why.ABSENT,
        refused(() -> bean(CancelConference.class).cancel(other, made.id(), 0, Because.NO_CASES)));
    assertEquals(
        Why.ABSENT,
        refused(() -> bean(ExpectAgencies.class).expect(other, made.id(), Set.of(), Set.of())));
  }

  @Test
  void aConferenceThatIsCancelledClosesItsItemsAndTakesNoMore() {
    var made = scheduled("Off", TEN.plus(Duration.ofDays(3)), false);
    var item = put(made, "Somebody");
    bean(CancelConference.class).cancel(act(), made.id(), 0, Because.AGENCIES);
    assertEquals(Stage.CLOSED, bean(AgendaItems.class).find(item.id()).orElseThrow().stage());
    assertEquals(Why.NOT_NOW, refused(() -> put(made, "Another")));
    assertEquals(
        Why.NOT_NOW,
        refused(() -> bean(CancelConference.class).cancel(act(), made.id(), 1, Because.AGENCIES)));
  }

  @Test
  void whatTwoPeopleExpectAtOnceStandsTogether() {
    var made = scheduled("Together", TEN.plus(Duration.ofDays(4)), false);
    var police = partnership.police.id();
    var housing = partnership.housing.id();
    bean(ExpectAgencies.class).expect(act(), made.id(), Set.of(), Set.of(police));
    bean(ExpectAgencies.class).expect(act(), made.id(), Set.of(), Set.of(housing));
    bean(ExpectAgencies.class).expect(act(), made.id(), Set.of(police), Set.of());
    assertEquals(List.of(housing), bean(ExpectedAgencies.class).at(made.id()));
    assertTrue(bean(Agendas.class).conference(partnership.landlord, made.code()).isPresent());
    assertFalse(bean(Agendas.class).conference(partnership.constable, made.code()).isPresent());
  }

  @Test
  void severalAgenciesAreInvitedInOneAct() {
    var made = scheduled("Several", TEN.plus(Duration.ofDays(5)), false);
    var item = put(made, "Several of them");
    var before = partnership.events("invitation");
    var both = List.of(partnership.police.id(), partnership.housing.id());
    bean(InviteAgency.class).invite(act(), item.id(), both);
    bean(InviteAgency.class).invite(act(), item.id(), both);
    assertEquals(before + 1, partnership.events("invitation"));
    assertEquals(2, bean(Invitations.class).to(item.id()).size());
  }

  @Test
  void timeIsSetAsideByWhoeverSawTheItemAsItIs() {
    var made = scheduled("Time", TEN.plus(Duration.ofDays(6)), false);
    var item = put(made, "Timed");
    bean(SetMinutes.class).set(act(), item.id(), 0, 45);
    assertEquals(45, bean(AgendaItems.class).find(item.id()).orElseThrow().minutes());
    assertEquals(Why.STALE, refused(() -> bean(SetMinutes.class).set(act(), item.id(), 0, 50)));
    assertThrows(
        IllegalArgumentException.class, () -> bean(SetMinutes.class).set(act(), item.id(), 1, 241));
  }

  @Test
  void hearingACaseAgainBeginsWithResearchAndWithoutInvitations() {
    var made = scheduled("Again", TEN.plus(Duration.ofDays(7)), false);
    var item = put(made, "Heard twice");
    bean(InviteAgency.class).invite(act(), item.id(), partnership.housing.id());
    assertEquals(
        Why.NOT_NOW,
        refused(() -> bean(ReopenItem.class).reopen(act(), item.id(), 0, "Too early")));
    bean(CloseItem.class).close(act(), item.id(), 0, ItemStep.CLOSE);
    bean(ReopenItem.class).reopen(act(), item.id(), 1, "He was moved again");
    var again = bean(AgendaItems.class).find(item.id()).orElseThrow();
    assertEquals(Stage.RESEARCH, again.stage());
    assertEquals(List.of(), bean(Invitations.class).to(item.id()));
    assertFalse(bean(Invitations.class).stands(item.id(), partnership.housing.id()));
  }

  private AgendaItem put(Conference conference, String name) {
    var opened = partnership.openCase(name);
    var entry = new PutOnAgenda.Entry(opened.reference(), 20, Optional.empty());
    return bean(PutOnAgenda.class).put(act(), conference.id(), entry);
  }

  private Conference scheduled(String title, Instant start, boolean chaired) {
    return bean(ScheduleConference.class).schedule(act(), plan(title, start, chaired));
  }

  private Plan plan(String title, Instant start, boolean chaired) {
    return new Plan(
        title,
        "",
        Optional.of("https://meet.example/room"),
        start,
        start.plus(Duration.ofHours(3)),
        chaired ? Optional.of(chair.person()) : Optional.empty());
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
