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
import org.serachub.testing.Browser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsentPagesTest {
  private Saltmarsh town;
  private Browser advocate;

  @BeforeAll
  void start() {
    town = new Saltmarsh();
    advocate = town.as("ada@harbour.example");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private long count(String what) {
    return town.hub().sql().number("SELECT COUNT(*) FROM " + what);
  }

  private Map<String, String> statement() {
    var page = advocate.get(CASE + "/consents/new").html();
    var answers = new LinkedHashMap<String, String>();
    answers.put("subject", page.expectFirst("[name=subject]").val());
    answers.put("state", "given");
    answers.put("categories-all", "all");
    answers.put("recipients-all", "all");
    answers.put("purposes-all", "some");
    answers.put("purposes", "conference");
    answers.put("said-day", "3");
    answers.put("said-month", "3");
    answers.put("said-year", "2026");
    return answers;
  }

  @Test
  void tellsConsentsAsSentences() {
    var page = advocate.get(CASE + "/consents");

    assertEquals(200, page.status());
    assertTrue(page.html().text().contains("Every agency may see everything, for every purpose."));
  }

  @Test
  void recordsWhatSomebodySaid() {
    var before = count("consent_record");

    var answer = advocate.submit(advocate.get(CASE + "/consents/new"), statement());

    assertEquals(303, answer.status());
    assertEquals(before + 1, count("consent_record"));
    var page = advocate.follow(answer).html().text();
    assertTrue(page.contains("Every agency may see everything, for the conference."));
    assertTrue(page.contains("3 March 2026"));
  }

  @Test
  void neverReadsAnOverlookedBoxAsAll() {
    var before = count("consent_record");
    var answers = statement();
    answers.put("categories-all", "some");

    var answer = advocate.submit(advocate.get(CASE + "/consents/new"), answers);

    assertEquals(400, answer.status());
    assertEquals(
        "Select the kinds of information that are meant",
        answer.html().expectFirst(".govuk-error-summary a").text());
    assertEquals("3", answer.html().expectFirst("#said-day").val());
    assertEquals(before, count("consent_record"));
  }

  @Test
  void saysOfEachQuestionThatIsLeftOutWhichItIs() {
    var form = advocate.get(CASE + "/consents/new");
    var errors = advocate.submit(form, Map.of()).html().select(".govuk-error-summary a").eachText();

    assertTrue(errors.contains("Select whether all agencies are meant"), errors::toString);
    assertEquals(errors.stream().distinct().toList(), errors);
  }

  @Test
  void refusesADayThatIsStillToComeAndAnEndBeforeTheBeginning() {
    var answers = statement();
    answers.put("said-year", "2099");
    assertEquals(
        "The date on which they said it must be today or earlier",
        advocate
            .submit(advocate.get(CASE + "/consents/new"), answers)
            .html()
            .expectFirst(".govuk-error-summary a")
            .text());

    answers.put("said-year", "2026");
    answers.put("until-day", "2");
    answers.put("until-month", "3");
    answers.put("until-year", "2026");
    assertEquals(
        "The last day must not be before the day they said it",
        advocate
            .submit(advocate.get(CASE + "/consents/new"), answers)
            .html()
            .expectFirst(".govuk-error-summary a")
            .text());
  }

  @Test
  void withdrawsAfterAskingOnceMoreAndConfirmsForAnotherAgency() {
    var recorded = advocate.submit(advocate.get(CASE + "/consents/new"), statement());
    var police = town.as("pat@police.example");
    var confirm =
        police.get(CASE + "/consents").html().expectFirst("main a:contains(Confirm)").attr("href");
    var asked = police.get(confirm);
    var before = count("basis_confirmation");
    assertEquals(
        303, police.submit(asked.html().expectFirst("main form"), asked, Map.of()).status());
    assertEquals(before + 1, count("basis_confirmation"));

    var withdraw =
        advocate.follow(recorded).html().expectFirst("main a:contains(Withdraw)").attr("href");
    var page = advocate.get(withdraw);
    assertTrue(page.html().text().contains("It stops counting at once"));
    var done = advocate.submit(page.html().expectFirst("main form"), page, Map.of());

    assertEquals(303, done.status());
    var listed = advocate.follow(done).html();
    assertFalse(listed.select(".govuk-tag:contains(Withdrawn)").isEmpty());
    assertTrue(
        listed.text().contains("No agency may see anything, for"), listed.select("main").text());
    var ended = listed.expectFirst(".govuk-summary-card:has(.govuk-tag:contains(no longer))");
    assertTrue(ended.select("a").isEmpty(), "it can be neither confirmed nor withdrawn again");
    assertEquals(1, count("consent_record WHERE state = 'withdrawn'"));
  }

  @Test
  void isAbsentForThoseWithoutStanding() {
    assertEquals(404, town.as("neil@hospital.example").get(CASE + "/consents").status());
    assertEquals(404, town.as("cora@office.example").get(CASE + "/consents").status());
    assertEquals(
        404,
        advocate.get(CASE + "/consents/00000000-0000-4000-8000-000000000000/withdraw").status());
  }
}
