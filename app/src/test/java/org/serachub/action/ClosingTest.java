package org.serachub.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.MarkEnteredInError;
import org.serachub.conference.AcceptUndertaking;
import org.serachub.conference.CancelConference;
import org.serachub.conference.Conference.Because;
import org.serachub.conference.Plan;
import org.serachub.conference.PutOnAgenda;
import org.serachub.conference.Refusal;
import org.serachub.conference.ScheduleConference;
import org.serachub.conference.UndertakingText;
import org.serachub.conference.outcome.CloseWithReason;
import org.serachub.decision.Role;
import org.serachub.platform.database.Binary;
import org.serachub.request.ValueId;
import org.serachub.testing.Browser;

/** An item closes when nothing on it is open, and not before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClosingTest {
  private Agreed agreed;
  private Browser coordinator;
  private Browser landlord;
  private Browser constable;
  private Browser.Answer early;
  private String close = "";
  private String locks = "";
  private String visit = "";

  @BeforeAll
  void open() {
    agreed = new Agreed();
    coordinator = agreed.partnership.browser(agreed.partnership.coordinator);
    landlord = agreed.partnership.browser(agreed.partnership.landlord);
    constable = agreed.partnership.browser(agreed.partnership.constable);
    close = "/conferences/" + agreed.conference.code() + "/cases/" + agreed.reference() + "/close";
    early = coordinator.get(close);
    locks = path(agreed.add("Change the locks", agreed.of(agreed.partnership.housing)));
    visit = path(agreed.add("Visit by day", agreed.of(agreed.partnership.police)));
  }

  @AfterAll
  void shut() {
    coordinator.close();
    landlord.close();
    constable.close();
    agreed.close();
  }

  @Test
  @Order(1)
  void whatIsOpenStandsInTheWay() {
    assertTrue(coordinator.get(close).text().contains("2 actions are open"));
    assertEquals(0, coordinator.get(close).html().select("main button").size());
    assertEquals(1, early.html().select("main button").size(), "nothing was open yet");
    var late = coordinator.submit(early, Map.of("reason", "All is done", "case", "keep"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("2 actions are open"));
    assertEquals("All is done", late.html().select("#reason").val());
    assertEquals(200, coordinator.get(close).status(), "it is open");
  }

  @Test
  @Order(2)
  void theActItselfRefuses() {
    var act = agreed.partnership.act(agreed.partnership.coordinator);
    var version = Long.parseLong(early.html().select("[name=version]").val());
    var refused =
        assertThrows(
            Refusal.class,
            () ->
                agreed
                    .bean(CloseWithReason.class)
                    .close(act, agreed.item.id(), version, "Done", false));
    assertEquals(Refusal.Why.NOT_NOW, refused.why());
  }

  @Test
  @Order(3)
  void callingAConferenceOffPointsItOut() {
    var cancel = coordinator.get("/conferences/" + agreed.conference.code() + "/cancel").text();
    assertTrue(cancel.contains("Case " + agreed.reference() + ": 2 actions are open."), cancel);
  }

  @Test
  @Order(4)
  void whoDirectsAnActionCallsItOffWithAReason() {
    assertEquals(404, constable.get(visit + "/steps/call-off").status(), "its owner does not");
    assertTrue(constable.get("/actions").text().contains("Visit by day"));
    var form = coordinator.get(visit + "/steps/call-off");
    var nothing = coordinator.submit(form, Map.of("text", ""));
    assertEquals(400, nothing.status());
    assertTrue(nothing.text().contains("Enter why it will not be done"));
    var writing = constable.get(visit + "/steps/hand-back");
    assertEquals(303, coordinator.submit(nothing, Map.of("text", "She has moved")).status());
    var ended = coordinator.get(visit).text();
    assertTrue(ended.contains("Cannot be done") && ended.contains("She has moved"), ended);
    assertEquals(404, constable.get(visit + "/case").status(), "what it opened has closed");
    var lost = constable.submit(writing, Map.of("text", "We know of no safe time"));
    assertEquals(404, lost.status());
    assertTrue(lost.text().contains("We know of no safe time"), "it can be copied");
    var hidden = lost.html().select("main .govuk-inset-text").outerHtml();
    var missing =
        constable.post(
            path(new ActionId(UUID.randomUUID())) + "/steps/hand-back",
            with(writing, "We know of no safe time"));
    assertEquals(404, missing.status());
    assertEquals(hidden, missing.html().select("main .govuk-inset-text").outerHtml());
    var late = coordinator.submit(form, Map.of("text", "Twice"));
    assertEquals(409, late.status());
    assertEquals("Twice", late.html().select("#text").val());
    assertTrue(coordinator.get(close).text().contains("1 action is open"));
  }

  @Test
  @Order(5)
  void whoeverMayNotKnowOfActionsYetAcceptsTheUndertakingFirst() {
    var people = agreed.partnership.people;
    var other = people.requester("Norma", Role.COORDINATOR, agreed.partnership.office);
    try (var browser = agreed.partnership.browser(other)) {
      var told = browser.get(close).text();
      assertTrue(told.contains("Accept the undertaking of this conference"), told);
      assertFalse(told.contains("is open"), told);
      assertEquals(0, browser.get(close).html().select("main button").size());
      var form = coordinator.get(locks + "/steps/call-off");
      var typed = form.hidden();
      typed.put("csrf", browser.get("/account").hidden().get("csrf"));
      typed.put("text", "Not by her");
      assertEquals(404, browser.post(locks + "/steps/call-off", typed).status());
      agreed.undertakes(other);
      assertTrue(browser.get(close).text().contains("1 action is open"));
      typed.put("version", "9");
      assertEquals(409, browser.post(locks + "/steps/call-off", typed).status(), "the control");
    }
  }

  @Test
  @Order(6)
  void thenItCloses() {
    landlord.submit(landlord.get(locks + "/steps/accept"), Map.of());
    landlord.submit(landlord.get(locks + "/steps/complete"), Map.of("text", "A new lock is on"));
    assertFalse(coordinator.get(locks).text().contains("Give it to somebody else"), "it is over");
    var given = agreed.row(new ActionId(UUID.fromString(locks.replaceFirst(".*/", ""))));
    var refused =
        assertThrows(
            ActionRefusal.class,
            () ->
                agreed
                    .bean(GiveAction.class)
                    .give(
                        agreed.acting(agreed.partnership.coordinator),
                        given,
                        agreed.of(agreed.partnership.police)));
    assertEquals(ActionRefusal.Why.NOT_NOW, refused.why());
    var form = coordinator.get(close);
    var answers = Map.of("reason", "All is done", "case", "keep");
    var closed = coordinator.submit(form, answers);
    assertEquals(303, closed.status(), closed.text());
    assertEquals(closed.location(), coordinator.submit(form, answers).location());
    assertEquals(409, coordinator.get(close).status());
    var waiting = coordinator.get("/cases?agenda=no").text();
    assertTrue(waiting.contains(agreed.reference()), "it waits for another agenda");
  }

  @Test
  @Order(7)
  void whatWasAgreedOnAnEarlierAgendaCountsToo() {
    try (var other = new Agreed()) {
      var act = other.partnership.act(other.partnership.coordinator);
      var id = other.add("Change the locks", other.of(other.partnership.housing));
      other
          .bean(CancelConference.class)
          .cancel(act, other.conference.id(), other.conference.version(), Because.CHAIR);
      assertEquals(ActionState.PROPOSED, other.row(id).state());
      var start = other.conference.startsAt().plusSeconds(86_400);
      var plan =
          new Plan(
              "August", "Room 1", Optional.empty(), start, start.plusSeconds(60), Optional.empty());
      var later = other.bean(ScheduleConference.class).schedule(act, plan);
      var entry = new PutOnAgenda.Entry(other.reference(), 20, Optional.empty());
      other.bean(PutOnAgenda.class).put(act, later.id(), entry);
      other
          .bean(AcceptUndertaking.class)
          .accept(act, later.id(), other.bean(UndertakingText.class).fingerprint());
      try (var browser = other.partnership.browser(other.partnership.coordinator)) {
        var page = "/conferences/" + later.code() + "/cases/" + other.reference() + "/close";
        assertTrue(browser.get(page).text().contains("1 action is open"));
      }
    }
  }

  /** Without its title nobody could find an action any more, and it would stay open for ever. */
  @Test
  @Order(8)
  void whatAnActionSaysIsNotMarkedAsEnteredInError() {
    var title =
        agreed
            .partnership
            .hub
            .sql()
            .rows("SELECT id FROM field_value WHERE field = 'action-title' LIMIT 1")
            .getFirst();
    var id = new ValueId(Binary.id((byte[]) Objects.requireNonNull(title.get("id"))));
    var acting = agreed.acting(agreed.partnership.coordinator);

    assertThrows(
        CaseRefusal.class,
        () ->
            agreed.bean(MarkEnteredInError.class).mark(acting, agreed.partnership.case1.id(), id));
  }

  private String path(ActionId id) {
    return agreed.path() + "/" + id;
  }

  private static Map<String, String> with(Browser.Answer form, String text) {
    var answers = form.hidden();
    answers.put("text", text);
    return answers;
  }
}
