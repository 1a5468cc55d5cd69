package org.serachub.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.TestPeople;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** The officer's pages over HTTP. */
class OversightPagesTest {
  private TestHub hub;
  private Browser officer;
  private Browser nurse;

  @BeforeEach
  void start() {
    hub = TestHub.fresh();
    var people = new TestPeople(hub);
    var office = people.agency("office", Sector.CONFERENCE_OFFICE);
    people.requester("Ola", Role.DPO, office);
    people.requester("Nia", Role.REPRESENTATIVE, people.agency("trust", Sector.HEALTH));
    officer = new Browser(hub);
    nurse = new Browser(hub);
    officer.signIn("ola@example.org", TestPeople.PASSWORD);
    nurse.signIn("nia@example.org", TestPeople.PASSWORD);
  }

  @AfterEach
  void stop() {
    officer.close();
    nurse.close();
    hub.close();
  }

  @Test
  void anOfficerReadsWhoDidWhatAndOneEventInFull() {
    var list = officer.get("/oversight");

    assertEquals(200, list.status());
    assertTrue(list.html().select("#events-caption ~ tbody").text().contains("Signed in Nia"));
    var event = officer.get(list.html().select("tbody a[href^=/oversight/events/]").attr("href"));
    assertEquals(200, event.status());
    assertTrue(event.html().select("h1").text().startsWith("Signed in, "));
    assertEquals(2, looks());
  }

  @Test
  void aFilterStandsInTheAddressAndIsTakenAwayByItsTag() {
    var narrowed = officer.get("/oversight?person=&case=&kind=sign-in&receipt=");

    assertEquals(2, narrowed.html().select("tbody tr").size());
    var tag = narrowed.html().expectFirst(".serac-tags a");
    assertEquals("/oversight", tag.attr("href"));
    assertEquals("Remove filter Signed in ×", tag.text());
  }

  @Test
  void whatIsNoReferenceIsSaidAtTheFieldAndKept() {
    var again = officer.get("/oversight?case=nonsense&receipt=12");

    assertEquals(400, again.status());
    assertEquals("nonsense", again.html().expectFirst("#case").val());
    assertEquals(2, again.html().select(".govuk-error-summary li").size());
    assertEquals(400, officer.get("/oversight?kind=nonsense").status());
    assertEquals(400, officer.get("/oversight?before=nonsense").status());
    assertEquals(0, looks());
  }

  @Test
  void aReferenceOfNoCaseFindsNothing() {
    var nothing = officer.get("/oversight?case=7KQ3-9F2D");

    assertEquals(200, nothing.status());
    assertTrue(nothing.text().contains("Nothing found."));
    assertEquals(404, officer.get("/oversight/cases/7KQ3-9F2D").status());
    assertEquals(404, officer.get("/oversight/events/nonsense").status());
  }

  @Test
  void theTrailIsVerifiedWhenAnOfficerAsksAndOnceForOneForm() {
    var page = officer.get("/oversight/verify");
    var sent = officer.submit(page.html().expectFirst("main form"), page, Map.of());
    var repeated = officer.submit(page.html().expectFirst("main form"), page, Map.of());

    assertEquals(303, sent.status());
    assertEquals(sent.location(), repeated.location());
    var results = officer.follow(sent);
    assertEquals(1, results.html().select("main h3").size());
    assertTrue(results.text().contains("The trail was whole"));
    assertEquals(1, hub.sql().number("SELECT COUNT(*) FROM audit_event WHERE kind = 'verify'"));
  }

  @Test
  void nobodyElseFindsThePages() {
    var absent = nurse.get("/no-such-page");

    for (var path : new String[] {"/oversight", "/oversight/verify"}) {
      var answer = nurse.get(path);
      assertEquals(404, answer.status());
      assertEquals(
          absent.html().select("main").text().replaceAll("[0-9a-f-]{36}", ""),
          answer.html().select("main").text().replaceAll("[0-9a-f-]{36}", ""));
    }
    assertFalse(nurse.get("/").text().contains("/oversight"));
  }

  private long looks() {
    return hub.sql()
        .number(
            "SELECT COUNT(*) FROM audit_event WHERE kind = 'consultation' AND purpose = 'oversight'");
  }
}
