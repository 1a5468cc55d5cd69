package org.serachub.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.Address;
import org.serachub.account.InvitePerson;
import org.serachub.account.RoleFor;
import org.serachub.account.SetLeaveDate;
import org.serachub.account.TestPeople;
import org.serachub.agreement.RecordAgreement;
import org.serachub.agreement.Terms;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.platform.Alerts;
import org.serachub.platform.London;
import org.serachub.request.RequestId;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** The officer's pages over HTTP. */
class OversightPagesTest {
  private static final String KEPT =
      "Alerts are kept until the hub is started again; older ones are in its log";

  private TestHub hub;
  private Browser officer;
  private Browser nurse;

  @BeforeEach
  void start() {
    hub = TestHub.fresh(Map.of("serac.oversight.file-events", "3"));
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
    var rows = list.html().select("#list-caption ~ tbody").text();
    assertTrue(rows.contains("Signed in Nia"), rows);
    var signIns = officer.get("/oversight?kind=sign-in").html();
    var event = officer.get(signIns.select("tbody a[href^=/oversight/events/]").attr("href"));
    assertEquals(200, event.status());
    var title = event.html().select("h1").text();
    assertTrue(title.startsWith("Signed in, "), title);
    assertEquals(3, looks());
  }

  @Test
  void aFilterStandsInTheAddressAndIsTakenAwayByItsTag() {
    var narrowed = officer.get("/oversight?person=&case=&kind=sign-in&receipt=");

    assertEquals(2, narrowed.html().select("tbody tr").size());
    var tag = narrowed.html().expectFirst(".serac-tags a");
    assertEquals("/oversight", tag.attr("href"));
    assertEquals("Remove filter What happened: Signed in ×", tag.text());
  }

  @Test
  void whatIsNoReferenceIsSaidAtTheFieldAndKept() {
    var again = officer.get("/oversight?case=nonsense&receipt=12");

    assertEquals(400, again.status());
    assertEquals("nonsense", again.html().expectFirst("#case").val());
    assertEquals(2, again.html().select(".govuk-error-summary li").size());
    assertEquals(400, officer.get("/oversight?kind=nonsense").status());
    assertEquals(400, officer.get("/oversight?before=nonsense").status());
    assertEquals(400, officer.get("/oversight?from=31%2F2%2F2026").status());
    assertEquals(400, officer.get("/oversight?from=2026-03-02&to=2026-03-01").status());
    assertEquals(0, looks());
  }

  @Test
  void aReferenceOfNoCaseFindsNothing() {
    var nothing = officer.get("/oversight?case=7KQ3-9F2D");

    assertEquals(200, nothing.status());
    assertTrue(nothing.text().contains("Nothing matches these filters."));
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
  void eventsAreTakenAwayAsATableThatHarmsNoSpreadsheet() {
    var people = new TestPeople(hub);
    people.requester("=HYPERLINK(\"http://x.example\"),Ann", Role.ADMINISTRATOR, null);
    var name = hub.sql().rows("SELECT id FROM person WHERE name LIKE '=%'").getFirst().get("id");
    hub.sql().tamper("UPDATE audit_event SET actor = ? WHERE kind = 'sign-in'", name);

    var answer = officer.get("/oversight/accesses.csv?kind=sign-in");

    assertEquals(200, answer.status());
    assertEquals("text/csv;charset=utf-8", answer.header("content-type"));
    assertEquals("attachment; filename=\"events.csv\"", answer.header("content-disposition"));
    assertEquals("no-store", answer.header("cache-control"));
    var row = "'=HYPERLINK(\"\"http://x.example\"\"),Ann";
    assertEquals(
        "\uFEFFTime (UTC),What happened,Person,Agency,Role,Purpose,Cases,Fields,Outcome,"
            + "Receipt number\r\n"
            + "TIME,Signed in,\""
            + row
            + "\",Agency trust,agency representative,,,,Done,RECEIPT\r\n"
            + "TIME,Signed in,\""
            + row
            + "\",Agency office,Data Protection Officer,,,,Done,RECEIPT\r\n",
        answer
            .text()
            .replaceAll("[0-9-]{10}T[0-9:.]+Z", "TIME")
            .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", "RECEIPT"));
    assertEquals(
        1,
        hub.sql()
            .number(
                "SELECT COUNT(*) FROM audit_event e JOIN audit_restricted r ON r.seq = e.seq"
                    + " WHERE e.kind = 'export' AND e.purpose = 'oversight'"));
  }

  @Test
  void aFileIsOfferedForTheSearchThatIsOnThePageAndRefusedForAWrongOne() {
    var page = officer.get("/oversight?kind=sign-in&from=1%2F1%2F2026");

    var form = page.html().expectFirst("form[action=/oversight/accesses.csv]");
    assertEquals(List.of("kind", "from"), form.select("input").eachAttr("name"));
    assertEquals(List.of("sign-in", "2026-01-01"), form.select("input").eachAttr("value"));
    var wrong = officer.get("/oversight/accesses.csv?case=nonsense");
    assertEquals(400, wrong.status());
    assertEquals("nonsense", wrong.html().expectFirst("#case").val());
    assertEquals(0, hub.sql().number("SELECT COUNT(*) FROM audit_event WHERE kind = 'export'"));
  }

  @Test
  void aFileThatCannotHoldEverythingSaysSo() {
    for (var look = 0; look < 3; look++) {
      officer.get("/oversight");
    }
    var file = officer.get("/oversight/accesses.csv");

    assertEquals(
        "attachment; filename=\"events-incomplete.csv\"", file.header("content-disposition"));
    var lines = file.text().split("\r\n");
    assertEquals(1 + 3 + 1, lines.length, file.text());
    assertTrue(lines[4].contains("NOT COMPLETE: a file has the newest 3 events"), lines[4]);
    var whole = officer.get("/oversight/accesses.csv?kind=sign-in");
    assertEquals("attachment; filename=\"events.csv\"", whole.header("content-disposition"));
    assertFalse(whole.text().contains("NOT COMPLETE"));
  }

  @Test
  void whoWaitsAndWhoLeavesIsListedAndNarrowedByState() {
    var people = new TestPeople(hub);
    var administrator = people.requester("Adi", Role.ADMINISTRATOR, null);
    var trust = people.agency("trust", Sector.HEALTH);
    var leaver = people.requester("Lea Ver", Role.REPRESENTATIVE, trust);
    var today = London.today(hub.clock());
    var leave = hub.bean(SetLeaveDate.class);
    leave.set(administrator, leaver.person(), Optional.of(today.plusDays(9)), request());
    hub.bean(InvitePerson.class)
        .invite(
            administrator,
            new InvitePerson.Newcomer(
                Address.of("new@example.org").orElseThrow(),
                "New Comer",
                new RoleFor(Role.REPRESENTATIVE, Optional.of(trust.id()))),
            request());

    var all = officer.get("/oversight/people").html().select("main tbody tr");
    assertEquals(Set.of("New Comer", "Lea Ver"), Set.copyOf(all.select("th").eachText()));
    var invited = officer.get("/oversight/people?state=invited").html();
    assertEquals(List.of("New Comer"), invited.select("main tbody th").eachText());
    var leaving = officer.get("/oversight/people?state=leaving").html();
    assertEquals(List.of("Lea Ver"), leaving.select("main tbody th").eachText());
    assertEquals("State: Leaves soon", tag(leaving));
    leave.set(administrator, leaver.person(), Optional.of(today.plusDays(31)), request());
    assertEquals(
        List.of(),
        officer.get("/oversight/people?state=leaving").html().select("tbody").eachText());
    assertEquals(400, officer.get("/oversight/people?state=nonsense").status());
    assertEquals(404, nurse.get("/oversight/people").status());
    assertEquals(0, looks());
  }

  @Test
  void whatLapsesIsListedWithItsDayAndLookingIsRecorded() {
    var people = new TestPeople(hub);
    var today = London.today(hub.clock());
    agreed(people, "ISA-gone", today.minusDays(1));
    agreed(people, "ISA-soon", today.plusDays(59));
    agreed(people, "ISA-later", today.plusDays(61));

    var listed = officer.get("/oversight/lapsing").html().select("main tbody");
    assertTrue(listed.text().contains("ISA-gone"), listed.text());
    assertTrue(listed.text().contains("ISA-soon"));
    assertFalse(listed.text().contains("ISA-later"));
    assertTrue(listed.select("tr").getFirst().text().contains("Lapsed"));
    var longer = officer.get("/oversight/lapsing?days=90&what=agreement&sort=-ends").html();
    assertTrue(longer.select("main tbody tr").getFirst().text().contains("ISA-later"));
    assertEquals(
        0, officer.get("/oversight/lapsing?what=consent").html().select("tbody tr").size());
    assertEquals(400, officer.get("/oversight/lapsing?days=7").status());
    assertEquals(404, nurse.get("/oversight/lapsing").status());
    assertEquals(3, looks());
  }

  @Test
  void theFirstPageSaysWhatHasLapsedAndHowLongAlertsAreKept() {
    agreed(new TestPeople(hub), "ISA-gone", London.today(hub.clock()).minusDays(1));

    var quiet = officer.open("/").html();
    var section = quiet.expectFirst("section:contains(Agreements that lapse soon or have lapsed)");
    assertTrue(section.text().contains("ISA-gone"), section.text());
    assertTrue(quiet.text().contains("No alert was raised since the hub started. " + KEPT));
    hub.bean(Alerts.class).raise("a test");
    assertTrue(officer.open("/").html().text().contains("The operator’s log says which. " + KEPT));
  }

  @Test
  void anEventLeadsToTheAgreementItNames() {
    agreed(new TestPeople(hub), "ISA-one", London.today(hub.clock()).plusDays(9));
    var list = officer.get("/oversight?kind=agreement").html();
    var event = officer.get(list.select("tbody a[href^=/oversight/events/]").attr("href")).html();

    var link = event.expectFirst("main a[href^=/agreements/]");

    assertEquals("ISA-one", link.text());
    assertEquals(200, officer.get(link.attr("href")).status());
  }

  private void agreed(TestPeople people, String code, LocalDate ends) {
    var dpo =
        people.requester(
            "Dpo " + code, Role.DPO, people.agency("office", Sector.CONFERENCE_OFFICE));
    hub.bean(RecordAgreement.class)
        .record(
            dpo,
            new Terms(
                code,
                code,
                LocalDate.of(2025, 1, 1),
                Optional.of(ends),
                Set.of(
                    people.agency("office", Sector.CONFERENCE_OFFICE).id(),
                    people.agency("trust", Sector.HEALTH).id()),
                Set.of(),
                Set.of()),
            request());
  }

  private static RequestId request() {
    return new RequestId(UUID.randomUUID());
  }

  private static String tag(org.jsoup.nodes.Document page) {
    return page.select(".serac-tag").text().replace("Remove filter ", "").replace(" ×", "");
  }

  @Test
  void whoHasSeenAPersonsDataIsAskedByTheReferenceOfTheCase() {
    assertEquals(200, officer.get("/oversight/seen").status());
    var unknown = officer.get("/oversight/seen?case=7KQ3-9F2D");
    assertEquals(400, unknown.status());
    assertEquals("7KQ3-9F2D", unknown.html().expectFirst("#case").val());
    assertEquals(400, officer.get("/oversight/seen?case=nonsense").status());
    assertEquals(0, looks());
  }

  @Test
  void nobodyElseFindsThePages() {
    var absent = nurse.get("/no-such-page");

    for (var path :
        new String[] {
          "/oversight", "/oversight/verify", "/oversight/seen", "/oversight/accesses.csv"
        }) {
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
            "SELECT COUNT(*) FROM audit_event WHERE kind = 'consultation' AND purpose ="
                + " 'oversight'");
  }
}
