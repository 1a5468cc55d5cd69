package org.serachub.triage.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.serachub.casefile.web.Saltmarsh;
import org.serachub.referral.web.Referring;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.Statements;
import org.serachub.testing.TestHub;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TriagePagesTest {
  private static final LocalDate BORN = LocalDate.of(1991, 4, 16);

  private static final String READ_LATER =
      "If the case is heard, the agencies invited read it too.";
  private static final String NO_ANSWER =
      "You asked the referrer something and have no answer yet. Once you decide, it cannot be"
          + " answered here.";
  private static final String NOT_CALLED = "yes-999-not-yet-called";

  private Saltmarsh town;
  private Browser coordinator;
  private Browser housing;

  @BeforeAll
  void start() {
    town = new Saltmarsh(TestHub.fresh(Map.of(Statements.ON, "true")));
    coordinator = town.as("cora@office.example");
    housing = town.as("hal@housing.example");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private static String triage(String reference) {
    return "/triage/" + reference;
  }

  private static String text(Browser browser, String path) {
    return browser.get(path).html().select("main").text();
  }

  @Test
  void listsWhatIsWaitingAndShowsWhatACoordinatorMaySee() {
    var reference = Referring.whole(housing, "Lena Godwit", BORN);

    assertTrue(text(coordinator, "/triage").contains(reference + " Lena Godwit"));
    var page = text(coordinator, triage(reference));
    for (var words : List.of("Lena Godwit", "Seen at work at night", "It does not feel right")) {
      assertTrue(page.contains(words), words);
    }
    assertFalse(page.contains("May have been here before"));
    var home = coordinator.open("/").html();
    assertFalse(home.select("a[href=/triage]").isEmpty());
    var waiting = home.select("a[href^=/triage/]").eachAttr("href");
    assertFalse(waiting.isEmpty(), "the longest waiting");
    waiting.forEach(path -> assertEquals(200, coordinator.get(path).status(), path));
    assertEquals(404, housing.get("/triage").status());
    assertEquals(404, housing.get(triage(reference)).status());
    assertEquals(404, town.as("pat@police.example").get(triage(reference) + "/answer").status());
    assertEquals(404, coordinator.get(triage("7KQ3-9F2D")).status(), "it waits no longer");
  }

  private String inDanger(Browser referrer, String name, String answer) {
    var referring =
        new Referring(referrer)
            .concern("It may happen tonight")
            .with("/questions/danger", Map.of("risk-immediate-codes", answer));
    referring.survivor(name, BORN);
    return referring.sent();
  }

  @Test
  void putsThoseInDangerFirstThenTheLongestWaiting() {
    var before = Referring.whole(housing, "Ann Phalarope", BORN);
    var called = inDanger(housing, "Bo Phalarope", "yes-999-called");
    var between = inDanger(housing, "Cy Phalarope", "no");
    var notCalled = inDanger(town.as("nora@shelter.example"), "Di Phalarope", NOT_CALLED);

    var page = coordinator.get("/triage").html();

    var first = page.expectFirst("main p").text();
    assertTrue(first.contains("first those that say somebody is in immediate danger"), first);
    var rows = page.select("main tbody tr");
    var order = rows.select("th").eachText();
    assertEquals(List.of(called, notCalled), order.subList(0, 2), "without an agreement too");
    assertTrue(order.indexOf(before) < order.indexOf(between), "the longest waiting first");
    assertEquals(2, rows.select(".govuk-tag--red:contains(Immediate danger)").size());
    for (var reference : List.of(called, notCalled, before, between)) {
      decline(reference);
    }
  }

  @Test
  void marksOnTheFirstPageWhereSomebodyIsInDanger() {
    var others = coordinator.get("/triage").html().select("main tbody th").eachText();
    others.forEach(this::decline);
    var called = inDanger(housing, "Ed Phalarope", "yes-999-called");
    var calm = inDanger(housing, "Flo Phalarope", "no");

    var home = coordinator.open("/").html();

    assertTrue(tile(home, called).contains("Immediate danger"));
    assertFalse(tile(home, calm).contains("Immediate danger"), "the control");
    coordinator.submit(coordinator.get(triage(called) + "/accept"), Map.of());
    assertFalse(coordinator.open("/").text().contains("Immediate danger"), "it is looked at");
    assertFalse(housing.open("/").text().contains("Immediate danger"), "for triage alone");
    decline(calm);
  }

  private static String tile(Document home, String reference) {
    return home.select(".serac-tile:has(a[href=" + triage(reference) + "])").text();
  }

  private void decline(String reference) {
    var answers =
        Map.of("triage-reason-text", "Told elsewhere", "triage-signposting-text", "Duty desk");
    var declined = coordinator.submit(coordinator.get(triage(reference) + "/decline"), answers);
    assertEquals(303, declined.status());
  }

  @Test
  void acceptsAndTellsTheReferrer() {
    var reference = Referring.whole(housing, "Mae Curlew", BORN);

    var accepted =
        coordinator.submit(
            coordinator.get(triage(reference) + "/accept"),
            Map.of("triage-reason-text", "Three agencies hold a piece"));

    assertEquals("/triage?done=accepted", accepted.location().orElse(""));
    assertTrue(text(coordinator, "/cases/" + reference).contains("Stage: Research"));
    var told = text(housing, "/cases/" + reference);
    assertTrue(told.contains("Accepted: it will be researched"));
    assertTrue(told.contains("Three agencies hold a piece"));
    assertTrue(housing.open("/").html().text().contains("Accepted"));
    assertEquals(404, coordinator.get(triage(reference) + "/accept").status());
  }

  @Test
  void asksAndIsAnswered() {
    var reference = Referring.whole(housing, "Nia Dotterel", BORN);
    assertEquals(404, housing.get(triage(reference) + "/answer").status());
    var form = coordinator.get(triage(reference) + "/ask").html();
    assertTrue(form.expectFirst("#triage-question-text-hint").text().endsWith(READ_LATER));
    for (var decision : List.of("/accept", "/decline")) {
      assertFalse(text(coordinator, triage(reference) + decision).contains(READ_LATER), decision);
    }

    var asked =
        coordinator.submit(
            coordinator.get(triage(reference) + "/ask"),
            Map.of("triage-question-text", "Who holds the key?"));

    assertEquals(303, asked.status());
    assertTrue(text(coordinator, "/triage").contains("Question asked"));
    var home = housing.open("/").html();
    assertTrue(home.text().contains("Question to answer"));
    assertEquals(1, home.select("main a:contains(Case " + reference + ")").size(), "said once");
    assertFalse(home.select("a[href=" + triage(reference) + "/answer]").isEmpty());
    assertTrue(text(housing, "/cases/" + reference).contains("Who holds the key?"));
    var page = housing.get(triage(reference) + "/answer");
    assertTrue(page.html().text().contains("Who holds the key?"));
    assertTrue(page.html().expectFirst("#answer-text-hint").text().contains(READ_LATER));
    var empty = housing.submit(page, Map.of("answer-text", " "));
    assertEquals(400, empty.status());
    var answered = housing.submit(page, Map.of("answer-text", "The landlord does"));
    assertEquals("/cases/" + reference + "?done=answered", answered.location().orElse(""));
    assertTrue(text(coordinator, triage(reference)).contains("The landlord does"));
    assertTrue(text(coordinator, "/triage").contains("Answered"));
    assertTrue(text(coordinator, triage(reference)).contains("Waiting since"), "it still waits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hal@housing.example", "nora@shelter.example"})
  void saysBeforeItIsDecidedThatAQuestionIsNotAnswered(String address) {
    var referrer = town.as(address);
    var reference = Referring.whole(referrer, "Oona Dotterel", BORN);
    assertDecidesInTheKnowledge(reference, false, "nothing was asked");

    ask(reference, "Who holds the key?");
    assertDecidesInTheKnowledge(reference, true, "not answered");
    assertFalse(text(coordinator, triage(reference) + "/ask").contains(NO_ANSWER));
    assertFalse(text(coordinator, triage(reference) + "/accept").contains("the key"));

    var answer = referrer.get(triage(reference) + "/answer");
    assertEquals(303, referrer.submit(answer, Map.of("answer-text", "The landlord")).status());
    assertDecidesInTheKnowledge(reference, false, "answered");

    ask(reference, "Since when?");
    assertDecidesInTheKnowledge(reference, true, "asked once more");
    decline(reference);
  }

  private void ask(String reference, String question) {
    var page = coordinator.get(triage(reference) + "/ask");
    assertEquals(303, coordinator.submit(page, Map.of("triage-question-text", question)).status());
  }

  private void assertDecidesInTheKnowledge(String reference, boolean open, String when) {
    for (var page : List.of("/accept", "/decline")) {
      var said = text(coordinator, triage(reference) + page).contains(NO_ANSWER);
      assertEquals(open, said, page + ": " + when);
    }
  }

  @Test
  void declinesWithAReasonAndWhereToTurn() {
    var reference = Referring.whole(housing, "Orla Knot", BORN);
    var page = coordinator.get(triage(reference) + "/decline");
    var without = coordinator.submit(page, Map.of("triage-reason-text", "No sign of exploitation"));
    assertEquals(400, without.status());
    assertEquals(
        "No sign of exploitation",
        without.html().expectFirst("#triage-reason-text").wholeText().strip());

    var declined =
        coordinator.submit(
            without,
            Map.of(
                "triage-reason-text", "No sign of exploitation",
                "triage-signposting-text", "Adult safeguarding, 01632 960 300"));

    assertEquals("/triage?done=declined", declined.location().orElse(""));
    var told = text(housing, "/cases/" + reference);
    assertTrue(told.contains("Closed") && told.contains("No sign of exploitation"));
    assertTrue(told.contains("Adult safeguarding, 01632 960 300"));
    assertTrue(housing.open("/").html().text().contains("Not taken to the conference"));
    assertFalse(text(coordinator, "/triage").contains(reference));
  }

  @Test
  void decidesOnceHoweverManyWindowsAreOpen() {
    var reference = Referring.whole(housing, "Peg Knot", BORN);
    var accept = coordinator.get(triage(reference) + "/accept");
    var cleo = town.as("cleo@office.example");
    var decline = cleo.get(triage(reference) + "/decline");

    assertEquals(303, coordinator.submit(accept, Map.of("triage-reason-text", "")).status());
    var late =
        cleo.submit(
            decline,
            Map.of(
                "triage-reason-text", "No sign of\nexploitation",
                "triage-signposting-text", "Adult <safeguarding>, 01632 960 300"));

    assertEquals(409, late.status());
    assertEquals(
        List.of("No sign of\nexploitation", "Adult <safeguarding>, 01632 960 300"),
        late.html().select("main .serac-prewrap").stream().map(kept -> kept.wholeText()).toList());
    assertTrue(text(coordinator, "/cases/" + reference).contains("Stage: Research"));
  }

  @Test
  void showsACaseThatMayBeTheSameToTheCoordinatorAlone() {
    var first = Referring.whole(housing, "Quin Tërn", LocalDate.of(1979, 8, 7));
    var second =
        Referring.whole(town.as("ada@harbour.example"), "TERN, Quin", LocalDate.of(1979, 8, 7));
    var sameName =
        Referring.whole(town.as("ada@harbour.example"), "Quin Tern", LocalDate.of(1980, 8, 7));

    var page = text(coordinator, triage(second));
    assertTrue(
        page.contains("May be the same as case " + first + ": name and date of birth agree"), page);
    assertTrue(page.contains("Repeat"));
    assertFalse(
        text(coordinator, triage(sameName)).contains("May be the same"), "a name alone is not");
    var event =
        town.hub().sql().rows("SELECT seq FROM audit_event ORDER BY seq DESC LIMIT 1").getFirst();
    assertTrue(event.containsKey("seq"));
    coordinator.get(triage(second));
    assertEquals(
        1,
        town.hub()
            .sql()
            .number(
                "SELECT COUNT(DISTINCT e.case_id) FROM audit_entry e JOIN case_file f ON f.id ="
                    + " e.case_id WHERE f.reference = ? AND e.seq = (SELECT MAX(seq) FROM"
                    + " audit_event)",
                first),
        "the event names both");
    for (var reader : List.of(housing, town.as("ada@harbour.example"))) {
      var seen =
          reader.open("/").text()
              + reader.get("/cases/" + second).text()
              + reader.get("/cases/" + first).text();
      assertFalse(seen.contains("May be the same"));
    }
  }

  @Test
  void keepsAMatchFromACoordinatorWhoIsExcludedFromTheOtherCase() {
    var first = Referring.whole(housing, "Rhea Snipe", LocalDate.of(1977, 3, 2));
    var second = Referring.whole(housing, "Rhea Snipe", LocalDate.of(1977, 3, 2));
    assertTrue(text(coordinator, triage(second)).contains(first), "the control");
    var cleo = town.as("cleo@office.example");
    var exclusions = coordinator.get("/cases/" + first + "/exclusions");
    var who = exclusions.html().select("option:contains(Cleo)").attr("value");
    var person = exclusions.html().select("select:has(option:contains(Cleo))").attr("name");
    var excluded = coordinator.submit(exclusions, Map.of(person, who));
    assertEquals(303, excluded.status(), () -> excluded.html().select("main").text());

    assertFalse(text(cleo, triage(second)).contains(first));
    var link = cleo.submit(cleo.get(triage(second) + "/link"), Map.of("earlier", first));
    assertEquals(400, link.status());
    assertEquals(
        "Enter the reference of an earlier case that you may see",
        link.html().expectFirst(".govuk-error-summary a").text());
  }

  @Test
  void linksToAnEarlierCaseByReference() {
    var first = Referring.whole(housing, "Sia Ruff", LocalDate.of(1966, 2, 1));
    var second = Referring.whole(housing, "Sia Ruff", LocalDate.of(1966, 2, 1));
    var offer = "main a[href$='/link?earlier=" + first + "']";
    assertEquals(1, coordinator.get(triage(second)).html().select(offer).size());
    var page = coordinator.get(triage(second) + "/link?earlier=" + first);
    assertEquals(first, page.html().expectFirst("#earlier").val());

    var linked = coordinator.submit(page, Map.of());

    assertEquals(triage(second) + "?done=linked", linked.location().orElse(""));
    assertTrue(text(coordinator, triage(second)).contains("Linked to Case " + first));
    assertEquals(0, coordinator.get(triage(second)).html().select(offer).size(), "it is made");
    for (var wrong : List.of("AAAA-2222", "nonsense", second)) {
      assertEquals(
          400,
          coordinator
              .submit(coordinator.get(triage(second) + "/link"), Map.of("earlier", wrong))
              .status(),
          wrong);
    }
    assertFalse(text(housing, "/cases/" + second).contains(first));
  }

  @Test
  void countsAsARepeatForAsLongAsThePartnershipSays() {
    var administrator = town.as("adam@office.example");
    var first = Referring.whole(housing, "Tove Stint", LocalDate.of(1955, 1, 9));
    town.hub().sql().number("SELECT COUNT(*) FROM case_file");
    var second = Referring.whole(housing, "Tove Stint", LocalDate.of(1955, 1, 9));
    var form = administrator.get("/administration/partnership");
    assertEquals("12", form.html().expectFirst("#repeat").val());
    for (var wrong : List.of("", "-1", "121", "a year")) {
      assertEquals(400, administrator.submit(form, Map.of("repeat", wrong)).status(), wrong);
    }
    assertTrue(text(coordinator, triage(second)).contains("within the last 12 months"));

    assertEquals(303, administrator.submit(form, Map.of("repeat", "0")).status());

    var page = text(coordinator, triage(second));
    assertTrue(page.contains(first) && !page.contains("the last"));
    administrator.submit(administrator.get("/administration/partnership"), Map.of("repeat", "12"));
  }

  @Test
  void treatsWhoeverMayBeUnder18AsAChild() {
    var young =
        Referring.whole(housing, "Uma Plover", LocalDate.now(town.hub().clock()).minusYears(16));
    assertTrue(text(coordinator, triage(young)).contains("Somebody in this referral is under 18"));
    assertTrue(text(coordinator, "/triage").contains("Child"));

    var referring = new Referring(housing).concern("An age that is disputed");
    var subject = referring.survivor("Vic Plover", LocalDate.of(1999, 1, 1));
    referring.with(
        subject + "/questions/age", Map.of("age-basis-codes", "disputed-assessment-not-finished"));
    var disputed = referring.sent();
    assertTrue(text(coordinator, triage(disputed)).contains("Treat them as a child"));

    var grown = Referring.whole(housing, "Wyn Plover", BORN);
    assertFalse(text(coordinator, triage(grown)).contains("The way of a child"), "the control");
  }

  @Test
  void seesWithoutAnAgreementThatItMayBeAChildAndNotWhichDay() {
    var shelter = town.as("nora@shelter.example");
    var born = LocalDate.now(town.hub().clock()).minusYears(16).minusDays(40);
    var young = Referring.whole(shelter, "Ari Plover", born);
    var referring = new Referring(shelter).concern("An age that is doubted");
    var subject = referring.survivor("Bel Plover", LocalDate.of(1999, 1, 1));
    referring.with(subject + "/questions/age", Map.of("age-basis-codes", "person-s-word-doubted"));
    var doubted = referring.sent();
    var grown = Referring.whole(shelter, "Cat Plover", BORN);

    var page = text(coordinator, triage(young));
    assertTrue(page.contains("Somebody in this referral is under 18"), page);
    assertTrue(page.contains("16 to 17") && page.contains("in general terms"), page);
    assertFalse(page.contains("" + born.getYear()), page);
    var other = text(coordinator, triage(doubted));
    assertTrue(other.contains("Treat them as a child") && !other.contains("1999"), other);
    assertFalse(other.contains("word, doubted"), other);
    assertFalse(text(coordinator, triage(grown)).contains("The way of a child"), "the control");
    var agreed = Referring.whole(housing, "Dee Plover", born);
    assertTrue(
        text(coordinator, triage(agreed)).contains("" + born.getYear()), "with an agreement");
  }

  @Test
  void tellsTheSenderTheSameWhetherOrNotThereIsADuplicate() {
    var statements = town.hub().bean(Statements.class);
    Referring.whole(town.as("pat@police.example"), "Xan Avocet", LocalDate.of(1984, 6, 5));

    var one = sending(statements, "Xan Avocet", LocalDate.of(1984, 6, 5));
    var other = sending(statements, "Yve Avocet", LocalDate.of(1984, 6, 6));

    assertEquals(one.pages(), other.pages());
    assertEquals(one.statements(), other.statements());
    assertTrue(
        text(coordinator, triage(one.reference())).contains("May be the same"), "the control");
    assertFalse(text(coordinator, triage(other.reference())).contains("May be the same"));
  }

  /** What a sender gets and what the database is asked, with what is random or typed masked. */
  private record Sending(String reference, String pages, List<String> statements) {}

  private Sending sending(Statements statements, String name, LocalDate born) {
    var referring = new Referring(housing).concern("Alike in everything");
    referring.survivor(name, born);
    statements.take();
    var sent = referring.send();
    var asked = List.copyOf(statements.take());
    var confirmation = housing.follow(sent);
    var reference = confirmation.html().expectFirst(".govuk-panel .serac-reference").text();
    var pages = masked(sent) + masked(confirmation) + masked(housing.get("/cases/" + reference));
    return new Sending(
        reference,
        pages.replace(name, "NAME").replace("" + born.getDayOfMonth() + " June", "DAY"),
        asked);
  }

  private static String masked(Answer answer) {
    return (answer.status() + answer.location().orElse("") + Jsoup.parse(answer.text()).outerHtml())
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}(-[0-9a-f]{4}){2}(-[0-9a-f]{12})?", "ID")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", "ID")
        .replaceAll("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", "REF")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/accept", "/ask", "/decline", "/link", ""})
  void isAbsentForWhatIsNotThere(String page) {
    assertEquals(404, coordinator.get(triage("AAAA-2222") + page).status());
    assertEquals(404, coordinator.get(triage("nonsense") + page).status());
  }
}
