package org.serachub.casefile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.casefile.web.Saltmarsh.CASE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.serachub.disclosure.Disclosure;
import org.serachub.testing.Browser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CasePagesTest {
  private Saltmarsh town;
  private Browser police;

  @BeforeAll
  void start() {
    town = new Saltmarsh();
    police = town.as("pat@police.example");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private long count(String what) {
    return town.hub().sql().number("SELECT COUNT(*) FROM " + what);
  }

  /** The address of a question about the survivor, as the police are led to it. */
  private String question(String field) {
    var chooser = police.get(CASE + "/contribute").html();
    var survivor = chooser.expectFirst("main ul a:contains(Mira)").attr("href");
    return survivor + "/" + field;
  }

  private static Map<String, String> answered(String text) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("text", text);
    answers.put("kind", "fact");
    answers.put("release", "conference");
    answers.put("handling", "none");
    return answers;
  }

  @Test
  void showsACaseWithWhoRecordedWhatAndWhen() {
    var page = police.get(CASE);
    var html = page.html();

    assertEquals(200, page.status());
    assertEquals("Mira <Sandpiper>", html.expectFirst("h1").text());
    assertFalse(html.title().contains("Mira"), "no name in the browser's history");
    assertTrue(html.text().contains("Fact. Recorded by Saltmarsh Police"));
    assertTrue(html.text().contains(Disclosure.LIMITED));
    assertTrue(
        html.text()
            .contains(
                "You are viewing as agency representative, Saltmarsh Police, for research before"
                    + " the conference."));
    assertTrue(html.text().contains("Receipt number: "));
    assertTrue(html.text().contains("Demonstration: fictional"));
    assertFalse(html.select("a:contains(Entered in error)").isEmpty());
  }

  @Test
  void asksForTheUndertakingBeforeAnythingOfTheCase() {
    var housing = town.as("hal@housing.example");

    var answer = housing.get(CASE);

    assertEquals(303, answer.status());
    assertEquals(
        "/conferences/november/undertaking?next=%2Fcases%2F7KQ3-9F2D",
        answer.location().orElseThrow());
    assertTrue(housing.get("/cases").html().text().contains("Undertaking to accept"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/cases/AAAA-2222", "/cases/x", "/cases/7KQ3-9F2D", "/cases/7KQ3-9F2D/contribute"})
  void answersTheSameToAStrangerWhetherOrNotThereIsACase(String path) {
    var stranger = town.as("neil@hospital.example");

    var answer = stranger.get(path);

    assertEquals(404, answer.status());
    assertEquals("Page not found", answer.html().expectFirst("h1").text());
    assertFalse(answer.text().contains("7KQ3"));
  }

  @Test
  void listsOnesCasesAndNarrowsThemByStage() {
    assertTrue(police.get("/cases").html().select("tbody a").text().contains("7KQ3-9F2D"));
    assertTrue(police.get("/cases?stage=closed").html().select("tbody a").isEmpty());
    assertEquals(400, police.get("/cases?stage=nonsense").status());
    assertTrue(
        town.as("neil@hospital.example").get("/cases").html().text().contains("You have no cases"));
  }

  @Test
  void saysWhyALineIsNotShown() {
    var subject = question("identity-dob").replaceAll(".*/contribute/([^/]+)/.*", "$1");

    var page = police.get(CASE + "/why/" + subject + "/identity-dob");

    assertEquals(200, page.status());
    assertEquals("Why can't I see this?", page.html().expectFirst("h1").text());
    assertTrue(page.html().text().contains("whether or not anything is recorded"));
    assertEquals(404, police.get(CASE + "/why/" + subject + "/no-such-field").status());
    assertEquals(404, police.get(CASE + "/why/x/identity-dob").status());
    assertEquals(404, police.get("/cases/AAAA-2222/why/" + subject + "/identity-dob").status());
    assertEquals(
        404,
        town.as("neil@hospital.example").get(CASE + "/why/" + subject + "/identity-dob").status());
  }

  @Test
  void asksNobodyWhatTheyCouldNotReadThemselves() {
    var known = question("identity-legal-name");
    var fund = question("money-fund");
    var advocate = town.as("ada@harbour.example");

    assertTrue(subjectPage(police, known).contains("Date of birth"));
    assertFalse(subjectPage(police, known).contains("Survivor fund"));
    assertEquals(404, police.get(fund).status());
    assertTrue(subjectPage(advocate, known).contains("Survivor fund"));
    assertEquals(200, advocate.get(fund).status());
  }

  @Test
  void anAdvocateReadsWhereNoSafeWayIsRecorded() {
    var warning = "No safe way of contact is recorded that you may see";

    assertTrue(town.as("ada@harbour.example").get("/").html().text().contains(warning));
    assertFalse(police.get("/").html().text().contains(warning));
  }

  private static String subjectPage(Browser browser, String question) {
    return browser.get(question.substring(0, question.lastIndexOf('/'))).html().text();
  }

  @ParameterizedTest
  @CsvSource({
    "contact-phone,ring me,'Enter a phone number, like 07700 900 982'",
    "contact-email,nobody,'Enter an e-mail address, like name@example.com'",
    "identity-legal-name,'  ','Enter an answer for “Name on papers”'",
  })
  void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String text, String message) {
    var before = count("field_value");
    var path = question(field);

    var answer = police.submit(police.get(path), answered(text));

    assertEquals(400, answer.status());
    assertEquals(message, answer.html().expectFirst(".govuk-error-summary a").text());
    assertEquals("#text", answer.html().expectFirst(".govuk-error-summary a").attr("href"));
    assertEquals("Error: " + message, answer.html().expectFirst("#text-error").text());
    assertEquals(text, answer.html().expectFirst("#text").val());
    assertTrue(answer.html().title().startsWith("Error: "));
    assertFalse(answer.html().select("#release-conference[checked]").isEmpty());
    assertEquals(before, count("field_value"));
  }

  @Test
  void recordsAnAnswerOnceHoweverOftenItIsSent() {
    var page = police.get(question("contact-phone"));
    var before = count("field_value");

    var first = police.submit(page, answered("01632 960 777"));
    var second = police.submit(page, answered("01632 960 777"));

    assertEquals(303, first.status());
    assertEquals(first.location(), second.location());
    assertEquals(before + 1, count("field_value"));
    var after = police.follow(first).html();
    assertEquals("Recorded", after.expectFirst(".govuk-notification-banner__heading").text());
    assertTrue(after.text().contains("01632 960 777"));
  }

  @Test
  void refusesAFormThatNoPageOfOursHasSent() {
    var path = question("contact-phone");
    var before = count("field_value");
    var good = new LinkedHashMap<>(police.get(path).hidden());
    good.putAll(answered("01632 960 778"));

    var unknown = new LinkedHashMap<>(good);
    unknown.put("custodian", "someone");
    var forged = new LinkedHashMap<>(good);
    forged.put("csrf", "x");
    var release = new LinkedHashMap<>(good);
    release.put("release", "everybody");

    assertEquals(400, police.post(path, unknown).status());
    assertEquals(400, police.post(path, forged).status());
    assertEquals(400, police.post(path, release).status());
    assertEquals(400, police.post(path, Browser.encode(good) + "&text=again", Map.of()).status());
    assertEquals(400, police.post(path, Browser.encode(good) + "%ff", Map.of()).status());
    assertEquals(
        413, police.post(path, Browser.encode(good) + "x".repeat(600_000), Map.of()).status());
    assertEquals(before, count("field_value"));
    assertEquals(303, police.post(path, good).status(), "the control");
  }

  @Test
  void showsBothTextsWhenSomebodyWasFirst() {
    police.submit(police.get(question("identity-description")), answered("Tall"));
    var correct =
        police.get(CASE).html().expectFirst("dd:contains(Tall) a:contains(Correct)").attr("href");
    var mine = police.get(correct);
    var theirs = police.get(correct);
    assertEquals("Tall", mine.html().expectFirst("#text").wholeText().strip());

    assertEquals(303, police.submit(theirs, answered("Very tall")).status());
    var stale = police.submit(mine, answered("Rather short"));

    assertEquals(409, stale.status());
    assertTrue(stale.html().expectFirst(".govuk-inset-text").text().contains("Very tall"));
    assertEquals("Rather short", stale.html().expectFirst("#text").wholeText().strip());
    var again = police.submit(stale, answered("Rather short"));
    assertEquals(303, again.status());
    var page = police.get(CASE).html().text();
    assertTrue(page.contains("Rather short"));
    assertFalse(page.contains("Very tall"));
  }

  @Test
  void marksAnAnswerAsEnteredInErrorAfterAskingOnceMore() {
    police.submit(
        police.get(question("housing-needs").replace("housing-needs", "contact-trusted")),
        answered("A neighbour"));
    var link =
        police
            .get(CASE)
            .html()
            .expectFirst("dd:contains(A neighbour) a:contains(Entered in error)")
            .attr("href");

    var page = police.get(link);
    assertTrue(page.html().text().contains("A neighbour"));
    var answer = police.submit(page.html().expectFirst("main form"), page, Map.of());

    assertEquals(303, answer.status());
    assertFalse(police.follow(answer).html().text().contains("A neighbour"));
    assertEquals(404, police.get(link).status());
  }

  @Test
  void addsAPersonOrPlaceTogetherWithItsName() {
    var page = police.get(CASE + "/subjects/new?kind=child");

    var answer = police.submit(page, answered("Little Tern"));

    assertEquals(303, answer.status());
    assertTrue(police.follow(answer).html().text().contains("Child: Little Tern"));
  }
}
