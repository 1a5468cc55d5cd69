package org.serachub.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.conference.Refusal;
import org.serachub.conference.StartItem;
import org.serachub.conference.outcome.CloseWithReason;
import org.serachub.decision.Role;
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
    var late = coordinator.submit(early, Map.of("reason", "All is done"));
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
            () -> agreed.bean(CloseWithReason.class).close(act, agreed.item.id(), version, "Done"));
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
    assertEquals(303, coordinator.submit(nothing, Map.of("text", "She has moved")).status());
    var ended = coordinator.get(visit).text();
    assertTrue(ended.contains("Cannot be done") && ended.contains("She has moved"), ended);
    assertEquals(404, constable.get(visit + "/case").status(), "what it opened has closed");
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
      assertFalse(browser.get(close).text().contains("open."));
      agreed.bean(StartItem.class).start(agreed.partnership.act(other), agreed.item.id(), 1);
      assertTrue(browser.get(close).text().contains("Accept the undertaking of this conference"));
      agreed.undertakes(other);
      assertTrue(browser.get(close).text().contains("1 action is open"));
    }
  }

  @Test
  @Order(6)
  void thenItCloses() {
    landlord.submit(landlord.get(locks + "/steps/accept"), Map.of());
    landlord.submit(landlord.get(locks + "/steps/complete"), Map.of("text", "A new lock is on"));
    var form = coordinator.get(close);
    var closed = coordinator.submit(form, Map.of("reason", "All is done"));
    assertEquals(303, closed.status(), closed.text());
    assertEquals(closed.location(), coordinator.submit(form, Map.of("reason", "x")).location());
    assertEquals(409, coordinator.get(close).status());
  }

  private String path(ActionId id) {
    return agreed.path() + "/" + id;
  }
}
