package org.serachub.conference.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.conference.Partnership;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.request.Requester;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.Seeding;

/** A conference from plan to review over HTTP, with nonsense in every field on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class MeetingPagesTest {
  private static final String DECISION = "Housing changes the lock by Friday";
  private static final String DISSENT = "Police would rather wait for the warrant";

  private Partnership partnership;
  private Requester chairing;
  private Browser coordinator;
  private Browser chair;
  private Browser landlord;
  private Browser constable;
  private String conference = "";
  private String item = "";

  @BeforeAll
  void open() {
    partnership = new Partnership();
    chairing = partnership.people.requester("Chet", Role.CHAIR, partnership.police);
    partnership.people.requester("Hugo", Role.REPRESENTATIVE, partnership.housing);
    partnership.people.agency("harbour", Sector.TRADING_STANDARDS);
    Seeding.host(partnership.hub, partnership.office.id());
    coordinator = partnership.browser(partnership.coordinator);
    chair = partnership.browser(chairing);
    landlord = partnership.browser(partnership.landlord);
    constable = partnership.browser(partnership.constable);
  }

  @AfterAll
  void close() {
    for (var browser : List.of(coordinator, chair, landlord, constable)) {
      browser.close();
    }
    partnership.close();
  }

  @Test
  @Order(1)
  void whatIsTypedWrongComesBackWithItsMessage() {
    var form = coordinator.get("/conferences/new");
    refused(form, Map.of("date-year", "2019"), "The date of the conference must be in the future");
    refused(form, Map.of("date-month", "13"), "must be a real date");
    refused(form, Map.of("place", "", "link", ""), "Enter a room, a link or both");
    for (var link : List.of("http://meet.example/1", "javascript:alert(1)", "https://", "a b")) {
      refused(form, Map.of("link", link), "Enter a whole link that starts with https://");
    }
    refused(form, Map.of("starts", "25:00"), "Enter a start time, such as 09:30");
    refused(form, Map.of("ends", "09:00"), "The end time must be after the start time");
    refused(form, Map.of("title", "x".repeat(121)), "A title must be 120 characters or fewer");
    assertEquals(400, coordinator.submit(form, plan(Map.of("chair", "nobody"))).status());
  }

  @Test
  @Order(2)
  void aConferenceIsPlannedWithRoomLinkAndChair() {
    var made = coordinator.submit(coordinator.get("/conferences/new"), plan(Map.of()));
    assertEquals(303, made.status(), made.text());
    conference = made.location().orElseThrow().replaceAll("\\?.*", "");
    var page = coordinator.get(conference).text();
    assertTrue(page.contains("https://meet.example/july"));
    assertTrue(page.contains("Room 1, and online"));
  }

  @Test
  @Order(3)
  void aChairWhoIsTakenIsNamedWithTheOtherConference() {
    var form = coordinator.get("/conferences/new");
    refused(form, Map.of("title", "Clash", "starts", "11:30", "ends", "13:00"), "chairs “July” at");
  }

  @Test
  @Order(4)
  void theSecondOfTwoWhoChangeItSeesBothAndLosesNothing() {
    var mine = coordinator.get(conference + "/change");
    var first = coordinator.get(conference + "/change");
    var theirs = coordinator.submit(first, Map.of("title", "July, moved", "place", "Room 9"));
    assertEquals(303, theirs.status(), theirs.text());
    var twice = coordinator.submit(first, Map.of("title", "July, moved", "place", "Room 9"));
    assertEquals(theirs.location(), twice.location());
    var beaten = coordinator.submit(mine, Map.of("title", "July, renamed"));
    assertEquals(409, beaten.status());
    assertTrue(beaten.text().contains("July, moved") && beaten.text().contains("Room 9"));
    assertEquals("July, renamed", beaten.html().select("#title").val());
    var saved = coordinator.submit(beaten, Map.of("title", "July, renamed"));
    assertEquals(303, saved.status());
    assertTrue(coordinator.get(conference).text().contains("July, renamed"));
    assertEquals(404, landlord.get(conference + "/change").status());
  }

  @Test
  @Order(5)
  void casesThatWaitCanBeChosenAndTimeIsHeldAgainstThePlan() {
    var form = coordinator.get(conference + "/cases/new");
    var reference = partnership.case1.reference();
    var untriaged = partnership.refer("Somebody else").reference();
    form = coordinator.get(conference + "/cases/new");
    var offered = form.html().select("#case option").eachAttr("value");
    assertTrue(offered.contains(reference) && !offered.contains(untriaged), offered::toString);
    refusedAt(
        coordinator.submit(form, Map.of("reference", untriaged, "minutes", "20")),
        "or it waits for triage");
    var nothing = coordinator.submit(form, Map.of("case", "", "minutes", "130"));
    assertEquals(400, nothing.status());
    assertTrue(nothing.text().contains("Select a case, or enter its reference"));
    var both = Map.of("case", reference, "reference", "7777-7777", "minutes", "130", "reason", "");
    assertEquals(400, coordinator.submit(form, both).status());
    var added = coordinator.submit(nothing, Map.of("case", reference, "minutes", "130"));
    assertEquals(303, added.status(), added.text());
    item = conference + "/cases/" + reference;
    assertTrue(
        coordinator
            .get(conference)
            .text()
            .contains("The items need 130 minutes and the conference is planned for 120"));
    var again = coordinator.get(conference + "/cases/new");
    assertFalse(again.html().select("#case option").eachAttr("value").contains(reference));
  }

  @Test
  @Order(6)
  void minutesAreChangedOnce() {
    var mine = coordinator.get(item + "/minutes");
    refusedAt(coordinator.submit(mine, Map.of("minutes", "241")), "from 1 to 240");
    var theirs = coordinator.get(item + "/minutes");
    assertEquals(303, coordinator.submit(theirs, Map.of("minutes", "30")).status());
    var beaten = coordinator.submit(mine, Map.of("minutes", "40"));
    assertEquals(409, beaten.status());
    assertTrue(beaten.text().contains("30 minutes are set aside now"));
    assertEquals("40", beaten.html().select("#minutes").val());
    assertFalse(coordinator.get(conference).text().contains("The items need"));
  }

  @Test
  @Order(6)
  void theReasonIsGivenLaterAndChangedAndNobodysWordsAreLost() {
    var form = coordinator.get(item + "/reason");
    refusedAt(coordinator.submit(form, Map.of("reason", "")), "Enter why this case is on");
    assertEquals(303, coordinator.submit(form, Map.of("reason", "Seen at the yard")).status());
    var mine = coordinator.get(item + "/reason");
    assertEquals("Seen at the yard", mine.html().select("#reason").val());
    var theirs = coordinator.get(item + "/reason");
    assertEquals(303, coordinator.submit(theirs, Map.of("reason", "Seen at the quay")).status());
    assertTrue(coordinator.get(conference).text().contains("Seen at the quay"));
    assertFalse(coordinator.get(conference).text().contains("Seen at the yard"));
    var beaten = coordinator.submit(mine, Map.of("reason", "Seen at the mill"));
    assertEquals(409, beaten.status());
    assertTrue(beaten.text().contains("Seen at the quay"));
    assertEquals("Seen at the mill", beaten.html().select("#reason").val());
    assertEquals(303, coordinator.submit(beaten, Map.of("reason", "Seen at the mill")).status());
    assertTrue(coordinator.get(conference).text().contains("Seen at the mill"));
    assertEquals(404, landlord.get(item + "/reason").status());
  }

  @Test
  @Order(7)
  void agenciesAreExpectedAndAPersonNamesADeputy() {
    assertEquals(404, landlord.get(conference).status());
    assertFalse(
        coordinator.get(conference + "/people").html().text().contains("Paul Agency police"));
    var people = coordinator.get(conference + "/people");
    var housing = partnership.housing.id().toString();
    assertEquals(303, coordinator.submit(people, Map.of("agencies", housing)).status());
    assertEquals(200, landlord.get(conference).status());
    assertEquals(404, constable.get(conference + "/deputy").status());

    var form = landlord.get(conference + "/deputy");
    assertEquals(400, landlord.submit(form, Map.of("deputy", "nobody")).status());
    var hugo = form.html().select("label:contains(Hugo)").attr("for");
    var id = form.html().select("#" + hugo).val();
    assertEquals(303, landlord.submit(form, Map.of("deputy", id)).status());
    assertTrue(coordinator.get(conference + "/people").text().contains("Deputy for Hana"));
    assertTrue(chair.get(conference + "/people").text().contains("Hugo is the deputy"));
    assertEquals(404, landlord.get(conference + "/people").status());
  }

  @Test
  @Order(8)
  void severalAreInvitedAtOnceWithAWarningWhereNothingIsAgreed() {
    var list = coordinator.get(item + "/invitations");
    assertTrue(list.text().contains("All agencies expected at this conference"));
    var none = coordinator.get(item + "/invitations-together");
    assertEquals(400, none.status());
    assertTrue(none.text().contains("Select at least one agency"));
    assertEquals(404, coordinator.get(item + "/invitations-together?agency-x=yes").status());

    send(partnership.police.id().toString(), partnership.housing.id().toString());
    var harbour = partnership.people.agency("harbour", Sector.TRADING_STANDARDS).id();
    var warned = coordinator.get(item + "/invitations/" + harbour);
    assertTrue(warned.text().contains("has no agreement in force"), warned.text());
    assertTrue(warned.text().contains("Agency police: nothing that it recorded"));
    var agreed = coordinator.get(item + "/invitations/" + partnership.office.id());
    assertFalse(agreed.text().contains("has no agreement in force"));
    var invited = coordinator.get(item + "/invitations").text();
    assertTrue(invited.contains("Agency police") && invited.contains("Agency housing"));
    var expected = coordinator.get(conference + "/people").html().text();
    assertTrue(expected.contains("Paul Agency police"), expected);
  }

  @Test
  @Order(9)
  void sealingShowsWhatEachAgencyWillSeeAndWhoIsMissing() {
    var seal = coordinator.get(item + "/seal");
    assertTrue(seal.text().contains("What each agency will see"));
    assertTrue(seal.text().contains("Not at all"));
    assertTrue(seal.text().contains("Agency housing: nobody has accepted the undertaking yet"));
    assertFalse(seal.text().contains(Partnership.NAME));
    assertEquals(303, coordinator.submit(seal, Map.of()).status());
    assertEquals(409, chair.get(item + "/outcome/decision").status());
    assertEquals(303, coordinator.submit(coordinator.get(item + "/start"), Map.of()).status());
  }

  @Test
  @Order(10)
  void attendanceIsRecordedOnceAndTheSecondSeesTheFirst() {
    var mine = coordinator.get(item + "/attendance");
    assertTrue(mine.text().contains("Must accept the undertaking before anything opens"));
    var hana = mine.html().select("label:contains(Hana)").attr("for");
    var theirs = chair.get(item + "/attendance");
    assertEquals(303, chair.submit(theirs, Map.of(hana, "apologies")).status());
    var beaten = coordinator.submit(mine, Map.of(hana, "present"));
    assertEquals(409, beaten.status());
    assertTrue(beaten.text().contains("Recorded now: Sent apologies"));
    assertEquals("present", beaten.html().select("#" + hana + " [selected]").val());
    assertEquals(303, coordinator.submit(beaten, Map.of(hana, "present")).status());
    assertEquals(400, coordinator.submit(mine, Map.of(hana, "asleep")).status());
    assertEquals(404, landlord.get(item + "/attendance").status());
    assertEquals(404, constable.get(item + "/attendance").status());
  }

  @Test
  @Order(11)
  void theUndertakingComesBeforeTheOutcomeForEverybody() {
    for (var browser : List.of(coordinator, chair, landlord, constable)) {
      var sent = browser.get(item + "/outcome").location().orElseThrow();
      assertTrue(sent.startsWith(conference + "/undertaking"), sent);
      assertEquals(303, browser.submit(browser.get(sent), Map.of("accept", "yes")).status());
      assertEquals(200, browser.get(item + "/outcome").status());
    }
  }

  @Test
  @Order(12)
  void aDecisionSaysHowItWasReachedAndWhoDisagreed() {
    var form = chair.get(item + "/outcome/decision");
    refusedAt(chair.submit(form, Map.of("conference-decision", " ")), "Enter the decision");
    refusedAt(
        chair.submit(form, decision(DECISION, "dissent", "")), "Enter who disagreed, and why");
    refusedAt(chair.submit(form, decision(DECISION, "agreed", DISSENT)), "Everybody agreed");
    var saved = chair.submit(form, decision(DECISION, "dissent", DISSENT));
    assertEquals(303, saved.status(), saved.text());
    assertEquals(saved.location(), chair.submit(form, decision("x", "chair", "")).location());

    var read = landlord.get(item + "/outcome");
    assertTrue(read.text().contains(DECISION) && read.text().contains(DISSENT));
    assertFalse(read.text().contains("Correct this decision"));
    assertEquals(404, landlord.get(item + "/outcome/decision").status());
    assertEquals(
        1,
        partnership
            .hub
            .sql()
            .number(
                "SELECT COUNT(*) FROM field_value WHERE field = 'conference-decision'"
                    + " AND custodian = ? AND author = ?",
                host(),
                chairing.person().value()));
  }

  @Test
  @Order(13)
  void whoCorrectsADecisionSecondSeesWhatTheFirstMadeOfIt() {
    var path =
        coordinator
            .get(item + "/outcome")
            .html()
            .expectFirst("a[href*=/outcome/decision/]")
            .attr("href");
    var mine = coordinator.get(path);
    assertEquals(DECISION, mine.html().select("#conference-decision").val());
    var theirs = chair.submit(chair.get(path), decision(DECISION + " noon", "chair", ""));
    assertEquals(303, theirs.status(), theirs.text());
    var beaten = coordinator.submit(mine, decision(DECISION + " night", "dissent", DISSENT));
    assertEquals(409, beaten.status());
    assertTrue(beaten.text().contains(DECISION + " noon"));
    assertEquals(DECISION + " night", beaten.html().select("#conference-decision").val());
    assertFalse(landlord.get(item + "/outcome").text().contains(DISSENT));
    var elsewhere = item + "/outcome/decision/" + java.util.UUID.randomUUID();
    assertEquals(404, coordinator.get(elsewhere).status());
  }

  @Test
  @Order(14)
  void riskIsRatedBeforeAndAfterAndTheNextReviewIsAWorkingDay() {
    var rating = coordinator.get(item + "/outcome/risk");
    refusedAt(coordinator.submit(rating, Map.of("conference-risk-reason", "")), "Select the risk");
    var rated = Map.of("conference-risk-before", "high", "conference-risk-after", "medium");
    assertEquals(303, coordinator.submit(rating, rated).status());
    assertEquals(
        409, chair.submit(rating(chair), Map.of("was-conference-risk-before", "")).status());

    var review = coordinator.get(item + "/outcome/review");
    refusedAt(coordinator.submit(review, day("5", "7", "2020")), "must be in the future");
    refusedAt(coordinator.submit(review, day("25", "12", "2028")), "Christmas Day");
    refusedAt(coordinator.submit(review, day("4", "1", "2035")), "as far as is known");
    refusedAt(coordinator.submit(review, day("23", "12", "2028")), "a weekend");
    refusedAt(coordinator.submit(review, day("30", "2", "2028")), "must be a real date");
    var saved = coordinator.submit(review, day("4", "1", "2028"));
    assertEquals(303, saved.status(), saved.text());
    var read = landlord.get(item + "/outcome").text();
    assertTrue(read.contains("High: serious harm likely"));
    assertTrue(read.contains("4 January 2028"));
  }

  @Test
  @Order(15)
  void anItemIsClosedWithAReasonAndHeardAgainWithOne() {
    assertEquals(404, landlord.get(item + "/close").status());
    var close = chair.get(item + "/close");
    refusedAt(chair.submit(close, Map.of("reason", "", "case", "keep")), "Enter the reason");
    var undecided = chair.submit(close, Map.of("reason", "Nothing is left to do"));
    refusedAt(undecided, "Select what happens to the case");
    assertEquals("Nothing is left to do", undecided.html().select("#reason").val());
    var closing = Map.of("reason", "Nothing is left to do", "case", "close");
    assertEquals(303, chair.submit(close, closing).status());
    assertEquals(409, chair.get(item + "/close").status());
    assertTrue(coordinator.get(item + "/outcome").text().contains("Nothing is left to do"));
    assertFalse(landlord.get(item + "/outcome").text().contains(DECISION));
    assertEquals(409, coordinator.get(item + "/outcome/review").status());

    var reopen = coordinator.get(item + "/reopen");
    refusedAt(coordinator.submit(reopen, Map.of("reason", "x")), "Select which conference");
    var here = conference.replaceAll(".*/", "");
    var again = Map.of("conference", here, "reason", "He was moved again");
    assertEquals(303, coordinator.submit(reopen, again).status());
    assertEquals(409, coordinator.get(item + "/reopen").status());
    assertTrue(coordinator.get(item + "/invitations").text().contains("No agency is invited yet"));
    assertEquals(404, landlord.get(item + "/pack").status());
    assertEquals(404, landlord.get(item + "/outcome").status());
  }

  @Test
  @Order(16)
  void aConferenceIsCancelledForAReasonThatEverybodyReads() {
    var cancel = coordinator.get(conference + "/cancel");
    refusedAt(coordinator.submit(cancel, Map.of()), "Select why it does not take place");
    assertEquals(303, coordinator.submit(cancel, Map.of("because", "chair")).status());
    assertTrue(landlord.get(conference).text().contains("nobody can chair it"));
    assertFalse(landlord.get(conference).text().contains("https://meet.example/july"));
    assertEquals(409, coordinator.get(conference + "/change").status());
    assertEquals(409, coordinator.get(conference + "/cancel").status());
    var late = Map.of("reference", partnership.openCase("Late").reference(), "minutes", "10");
    var add = coordinator.submit(coordinator.get(conference + "/cases/new"), late);
    refusedAt(add, "This conference has ended or is cancelled");
  }

  private Answer rating(Browser browser) {
    return browser.get(item + "/outcome/risk");
  }

  private void send(String one, String other) {
    var together = item + "/invitations-together";
    var preview = coordinator.get(together + "?agency-" + one + "=yes&agency-" + other + "=yes");
    assertEquals(200, preview.status());
    assertTrue(preview.text().contains("Invite 2 agencies"));
    var fields = new HashMap<>(preview.hidden());
    fields.remove("agency");
    var body = Browser.encode(fields) + "&agency=" + one + "&agency=" + other;
    assertEquals(303, coordinator.post(together, body, Map.of()).status());
  }

  private void refused(Answer form, Map<String, String> changed, String message) {
    var answer = coordinator.submit(form, plan(changed));
    refusedAt(answer, message);
    var title = changed.getOrDefault("title", "July");
    assertEquals(title, answer.html().select("#title").val());
  }

  private static void refusedAt(Answer answer, String message) {
    assertEquals(400, answer.status(), answer.text());
    assertTrue(
        answer.html().select(".govuk-error-summary").text().contains(message), answer.text());
  }

  private Map<String, String> plan(Map<String, String> changed) {
    var plan = new HashMap<String, String>();
    plan.put("title", "July");
    plan.put("place", "Room 1");
    plan.put("link", "https://meet.example/july");
    plan.put("date-day", "9");
    plan.put("date-month", "7");
    plan.put("date-year", "2030");
    plan.put("starts", "10:00");
    plan.put("ends", "12:00");
    plan.put("chair", chairing.person().toString());
    plan.putAll(changed);
    return plan;
  }

  private static Map<String, String> decision(String text, String how, String dissent) {
    return Map.of(
        "conference-decision", text, "conference-decided-how", how, "conference-dissent", dissent);
  }

  private static Map<String, String> day(String day, String month, String year) {
    return Map.of(
        "conference-next-review-day", day,
        "conference-next-review-month", month,
        "conference-next-review-year", year);
  }

  private java.util.UUID host() {
    return partnership.office.id().value();
  }
}
