package org.serachub.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.TestPeople;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.platform.London;
import org.serachub.request.PersonId;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;
import org.serachub.web.CivilTime;

/** What an administrator reads of people and agencies. */
class AdministrationPagesTest {
  private static final String WRONG_YEAR = "Check the year: the last day is more than a year ago";

  private TestHub hub;
  private TestPeople people;
  private Agency council;
  private Browser browser;

  @BeforeEach
  void start() {
    hub = TestHub.fresh();
    people = new TestPeople(hub);
    browser = new Browser(hub);
    council = people.agency("council", Sector.HOUSING);
    people.requester("Admin", Role.ADMINISTRATOR, null);
    browser.signIn("admin@example.org", TestPeople.PASSWORD);
  }

  @AfterEach
  void stop() {
    browser.close();
    hub.close();
  }

  @Test
  void asksForTheYearOfALeaveDateFarBackAndKeepsWhatWasTyped() {
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council).person();
    var far = today().minusYears(1).minusDays(1);
    for (var form :
        Map.of("/administration/agencies/council", "left", path(ada) + "/leave", "leaves")
            .entrySet()) {
      var again = browser.submit(browser.get(form.getKey()), date(form.getValue(), far));

      assertEquals(400, again.status(), form.getKey());
      assertTrue(
          again.html().select(".govuk-error-summary a").text().contains(WRONG_YEAR), form.getKey());
      assertEquals(
          "" + far.getYear(), again.html().expectFirst("#" + form.getValue() + "-year").val());
    }
    assertTrue(agency().leftOn().isEmpty());
  }

  /** Whoever got a new link waits to be confirmed anew; nobody took the lead from them. */
  @Test
  void keepsALeadWhoseRoleWaits() {
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council).person();
    var path = "/administration/agencies/council";
    browser.submit(browser.get(path), Map.of("lead", ada.toString()));
    takesNewLink(ada);

    var form = browser.get(path);
    browser.submit(form, Map.of("name", "Council of the county"));

    assertEquals(
        "Ada (has no confirmed role at present)", form.html().select("#lead [selected]").text());
    assertEquals(ada, agency().lead().orElseThrow());
    assertTrue(browser.get("/administration").html().expectFirst("tbody").text().contains("Ada"));
  }

  private void takesNewLink(PersonId person) {
    var page = browser.get(path(person));
    var asked = page.html().expectFirst("form[action$=/link]");
    var link = browser.submit(asked, page, Map.of()).html().select("#one-time-link").text();
    try (var theirs = new Browser(hub)) {
      var welcome = theirs.get(link.substring(link.indexOf("/welcome/")));
      var chosen = "a new and long password";
      var saved = theirs.submit(welcome, Map.of("password", chosen, "again", chosen));
      assertEquals("/sign-in", saved.location().orElse(saved.text()));
    }
  }

  /** A form that came back with a mistake still carries what it was filled from. */
  @Test
  void aMistakeDoesNotHideWhatSomebodyElseSaved() {
    var path = "/administration/agencies/council";
    var form = browser.get(path);
    browser.submit(browser.get(path), Map.of("name", "Theirs"));

    var mistaken = browser.submit(form, Map.of("name", ""));
    var both = browser.submit(mistaken, Map.of("name", "Mine"));

    assertEquals(400, mistaken.status());
    assertEquals(409, both.status());
    assertTrue(both.html().select(".govuk-summary-card").text().contains("Theirs"));
    assertEquals("Theirs", agency().name());
    assertEquals(303, browser.submit(both, Map.of("name", "Mine")).status());
    assertEquals("Mine", agency().name());
  }

  @Test
  void bothTextsOfThePartnershipAreShown() {
    var path = "/administration/partnership";
    var typed = new java.util.HashMap<>(Map.of("name", "Theirs", "wording", "survivor"));
    var form = browser.get(path);
    browser.submit(browser.get(path), typed);
    typed.put("name", "Mine");
    var both = browser.submit(form, typed);

    assertEquals(409, both.status());
    assertTrue(both.html().select(".govuk-summary-card").text().contains("Theirs"));
    assertEquals("Mine", both.html().expectFirst("#name").val());
    assertEquals(303, browser.submit(both, Map.of("wording", "survivor")).status());
  }

  @Test
  void keepsALeaveDateOfLongAgoThatStandsThereAlready() {
    var left = today().minusMonths(11);
    leaves("council", left);
    hub.clock().move(java.time.Duration.ofDays(60));
    browser.signIn("admin@example.org", TestPeople.PASSWORD);

    var renamed =
        browser.submit(
            browser.get("/administration/agencies/council"), Map.of("name", "Old council"));

    assertEquals(303, renamed.status(), renamed.text());
    assertEquals(left, agency().leftOn().orElseThrow());
  }

  @Test
  void readsThatSomebodyHasLeft() {
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council).person();
    assertTrue(text(path(ada)).contains("Account Active"), text(path(ada)));
    leavesOn(ada, today().plusDays(1));
    assertTrue(text(path(ada)).contains("Active; no access from "), text(path(ada)));
    assertTrue(text(path(ada)).contains("State In effect"), text(path(ada)));

    leavesOn(ada, today());

    assertTrue(text(path(ada)).contains("Account Left"), text(path(ada)));
    assertTrue(text(path(ada)).contains("State Not in effect: they have left"), text(path(ada)));
    var row = page("/administration").select("tbody tr:contains(ada@)").text();
    assertTrue(row.endsWith("Left"), row);
  }

  @Test
  void readsThatARoleEndsWithItsAgency() {
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council).person();
    leaves("council", today());

    var page = text(path(ada));
    assertTrue(page.contains("Account Active"), page);
    assertTrue(page.contains("State Not in effect: the agency has left"), page);
  }

  @Test
  void saysThatNoRoleWaitsOnlyWhereNothingAtAllDoes() {
    people.requester("Dora", Role.DPO, council);
    var cora = people.person("Cora");
    var held = people.grant(cora, Role.COORDINATOR, council);
    var deputies = browser.get("/administration/deputies");
    try (var officer = new Browser(hub)) {
      officer.signIn("dora@example.org", TestPeople.PASSWORD);
      assertTrue(officer.get("/confirmations").text().contains("No role is waiting for you."));

      browser.submit(deputies, Map.of("grant", held.id().toString()));

      var page = officer.get("/confirmations").html().select("main").text();
      assertTrue(page.contains("To be deputy of"), page);
      assertFalse(page.contains("No role is waiting"), page);
    }
  }

  @Test
  void keepsADeclinedRoleInSightWithItsDayAndNothingToEnd() {
    people.requester("Dora", Role.DPO, council);
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council).person();
    var answers = Map.of("role", "observer", "agency", council.id().toString());
    assertEquals(303, browser.submit(browser.get(path(ada)), answers).status());
    assertEquals(2, page(path(ada)).select("form[action$=/end]").size());

    try (var officer = new Browser(hub)) {
      officer.signIn("dora@example.org", TestPeople.PASSWORD);
      officer.submit(officer.get("/confirmations"), Map.of("answer", "decline"));
    }

    var day = CivilTime.day(today());
    assertTrue(text(path(ada)).contains("State Declined or taken back on " + day), text(path(ada)));
    assertEquals(1, page(path(ada)).select("form[action$=/end]").size());
  }

  @Test
  void tellsTheButtonsThatEndRolesApart() {
    var ada = people.person("Ada");
    people.grant(ada, Role.REPRESENTATIVE, council);
    people.grant(ada, Role.OBSERVER, council);

    var buttons = page(path(ada.id())).select("form[action$=/end] button").eachText();

    assertEquals(
        Set.of(
            "End this role: Agency representative, Agency council",
            "End this role: Observer, Agency council"),
        Set.copyOf(buttons));
  }

  @Test
  void leadsFromTheFirstPageOnceToAllAndOtherwiseToWhatIsMeant() {
    var home = page("/");

    assertEquals(1, home.select("main a:contains(Agencies and people)").size());
    assertEquals(
        "/administration#people",
        home.expectFirst("main a:contains(All who left or leave)").attr("href"));
    assertEquals(1, page("/administration").select("#people").size());
  }

  private void leaves(String code, LocalDate day) {
    var page = browser.get("/administration/agencies/" + code);
    assertEquals(303, browser.submit(page, date("left", day)).status());
  }

  private void leavesOn(PersonId person, LocalDate day) {
    var page = browser.get(path(person) + "/leave");
    assertEquals(303, browser.submit(page, date("leaves", day)).status());
  }

  private static Map<String, String> date(String name, LocalDate day) {
    return Map.of(
        name + "-day", "" + day.getDayOfMonth(),
        name + "-month", "" + day.getMonthValue(),
        name + "-year", "" + day.getYear());
  }

  private Agency agency() {
    return hub.bean(Agencies.class).findByCode("council").orElseThrow();
  }

  private LocalDate today() {
    return London.today(hub.clock());
  }

  private static String path(PersonId person) {
    return "/administration/people/" + person;
  }

  private Document page(String path) {
    return browser.open(path).html();
  }

  private String text(String path) {
    return page(path).select("main").text();
  }
}
