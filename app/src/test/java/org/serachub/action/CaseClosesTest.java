package org.serachub.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.audit.VerifyTrail;
import org.serachub.conference.Plan;
import org.serachub.conference.PutOnAgenda;
import org.serachub.conference.Refusal;
import org.serachub.conference.ScheduleConference;
import org.serachub.testing.Browser;

/** A case that is closed with its item is over for everybody, until it is heard again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class CaseClosesTest {
  private Agreed agreed;
  private Browser coordinator;
  private Browser landlord;
  private Browser constable;
  private String item = "";
  private String file = "";

  @BeforeAll
  void open() {
    agreed = new Agreed();
    coordinator = agreed.partnership.browser(agreed.partnership.coordinator);
    landlord = agreed.partnership.browser(agreed.partnership.landlord);
    constable = agreed.partnership.browser(agreed.partnership.constable);
    item = "/conferences/" + agreed.conference.code() + "/cases/" + agreed.reference();
    file = "/cases/" + agreed.reference();
  }

  @AfterAll
  void shut() {
    coordinator.close();
    landlord.close();
    constable.close();
    agreed.close();
  }

  private void close(String fate) {
    var form = coordinator.get(item + "/close");
    var answers = Map.of("reason", "All is done", "case", fate);
    assertEquals(303, coordinator.submit(form, answers).status());
  }

  private String stage() {
    var rows =
        agreed
            .partnership
            .hub
            .sql()
            .rows("SELECT stage FROM case_file WHERE reference = ?", agreed.reference());
    return String.valueOf(rows.getFirst().get("stage"));
  }

  @Test
  @Order(1)
  void thenEachReadsOnlyWhatItRecordedItself() {
    assertEquals(200, landlord.get(item + "/pack").status(), "the control");
    assertEquals(1, coordinator.get(file).html().select("main a[href$=/pack]").size());
    close("close");

    assertEquals("closed", stage());
    assertEquals(404, landlord.get(item + "/pack").status());
    assertEquals(404, landlord.get(file).status());
    var own = constable.get(file).text();
    assertTrue(own.contains(Agreed.RISK) && own.contains("Closed"), own);
    assertFalse(coordinator.get(file).text().contains(Agreed.RISK));
    assertFalse(coordinator.get("/cases?agenda=no").text().contains(agreed.reference()));
    var report = agreed.bean(VerifyTrail.class).verify();
    assertTrue(report.whole(), report::toString);
  }

  @Test
  @Order(2)
  void noAgendaTakesItByItsReference() {
    var entry = new PutOnAgenda.Entry(agreed.reference(), 20, Optional.empty());
    var act = agreed.partnership.act(agreed.partnership.coordinator);
    var refused =
        assertThrows(
            Refusal.class,
            () -> agreed.bean(PutOnAgenda.class).put(act, agreed.conference.id(), entry));
    assertEquals(Refusal.Why.ABSENT, refused.why());
  }

  @Test
  @Order(3)
  void theConferenceThatClosedItHearsItAgain() {
    hear(agreed.conference.code());

    assertEquals("research", stage());
    assertEquals(404, landlord.get(item + "/pack").status(), "nobody is invited yet");
    assertEquals(0, coordinator.get(file).html().select("main a[href$=/pack]").size());
    assertTrue(coordinator.get(item + "/close").text().contains("What happens to the case?"));
  }

  @Test
  @Order(4)
  void orAnotherDoes() {
    close("close");
    var start = agreed.conference.startsAt().plusSeconds(86_400);
    var plan =
        new Plan(
            "August", "Room 1", Optional.empty(), start, start.plusSeconds(60), Optional.empty());
    var later =
        agreed
            .bean(ScheduleConference.class)
            .schedule(agreed.partnership.act(agreed.partnership.coordinator), plan);
    hear(later.code());
    item = "/conferences/" + later.code() + "/cases/" + agreed.reference();

    assertEquals("research", stage());
    var agenda = coordinator.get("/conferences/" + later.code()).text();
    assertTrue(agenda.contains(agreed.reference()), agenda);
  }

  @Test
  @Order(5)
  void aConferenceThatHasClosedItAddsItNoSecondTime() {
    var undertaking = coordinator.follow(coordinator.get(file + "/actions"));
    assertEquals(303, coordinator.submit(undertaking, Map.of("accept", "yes")).status());
    close("keep");
    var conference = item.replaceFirst("/cases/.*", "");
    var form = coordinator.get(conference + "/cases/new");
    assertFalse(form.html().select("option").eachAttr("value").contains(agreed.reference()));
    var added = coordinator.submit(form, Map.of("reference", agreed.reference(), "minutes", "20"));
    assertEquals(400, added.status());
    assertTrue(added.text().contains("was closed at this conference"));

    // From where it was closed first, by the conference that closed it last.
    var first = "/conferences/" + agreed.conference.code() + "/cases/" + agreed.reference();
    var again = coordinator.get(first + "/reopen");
    var answers =
        Map.of("conference", conference.replaceFirst(".*/", ""), "reason", "He was moved again");
    assertEquals(303, coordinator.submit(again, answers).status());
    assertEquals(200, coordinator.get(item + "/close").status());
  }

  @Test
  @Order(6)
  void aRowThatWasEditedIsNotSignedAnew() {
    close("keep");
    agreed.partnership.hub.sql().tamper("UPDATE case_file SET stage = 'closed'");

    var form = coordinator.get(item + "/reopen");
    var answers = Map.of("conference", agreed.conference.code(), "reason", "He was moved again");
    assertEquals(409, coordinator.submit(form, answers).status());
    assertEquals("closed", stage());
  }

  private void hear(String conference) {
    var form = coordinator.get(way());
    var answers = Map.of("conference", conference, "reason", "He was moved again");
    assertEquals(303, coordinator.submit(form, answers).status());
  }

  /** From the page of the closed case to where it is heard again. */
  private String way() {
    return coordinator
        .get(file)
        .html()
        .expectFirst("main a:containsOwn(Hear this case again)")
        .attr("href");
  }
}
