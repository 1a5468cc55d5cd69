package org.serachub.casefile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.casefile.web.Saltmarsh.CASE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Sharing without consent over HTTP: made, checked, confirmed by others, taken anew and ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DecisionPagesTest {
  private static final String DECISIONS = CASE + "/decisions";
  private static final String REASON = "The next visit may be the one that she does not survive";
  private static final String OVERSIGHT = "/oversight/decisions";

  private Saltmarsh town;
  private Browser police;
  private Browser advocate;
  private Browser officer;

  @BeforeAll
  void start() {
    town = new Saltmarsh();
    police = town.as("pat@police.example");
    advocate = town.as("ada@harbour.example");
    officer = town.as("dora@office.example");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  @Test
  @Order(1)
  void theFormStartsWithTheDayOfTheConferenceAndSaysWhatIsMissing() {
    var form = police.get(DECISIONS + "/new");
    assertEquals(200, form.status(), form.text());
    assertEquals(4, form.html().expectFirst("#until-year").val().length());

    var again = police.submit(form, Map.of("step", "check"));
    assertEquals(400, again.status());
    var errors = again.html().select(".govuk-error-summary a").eachText();
    assertTrue(errors.contains("Select who it is about"), errors.toString());
    assertTrue(errors.contains("Select who it is shared with: agencies, sectors or both"));
    assertTrue(errors.contains("Select the ground on which it is shared"));
    assertTrue(errors.contains("Enter why it is necessary to share, and why no less is enough"));
    assertEquals(0, count("share_decision"));
  }

  @Test
  @Order(1)
  void whoeverWasNotToldMustBeExplainedAndAYearIsTheMost() {
    var answers = answers(police);
    answers.put("told", "not-told-danger");
    answers.remove("told-detail");
    answers.put("until-year", "2099");
    var again = police.submit(police.get(DECISIONS + "/new"), answers);

    assertEquals(400, again.status());
    var errors = again.html().select(".govuk-error-summary a").eachText();
    assertTrue(
        errors.contains("Enter why they have not been told, and when it will be looked at again"),
        errors.toString());
    assertTrue(errors.contains("The last day must be within a year from today"));
    assertEquals(REASON, again.html().expectFirst("#reason").val());
  }

  @Test
  @Order(2)
  void answersAreCheckedAsSentencesBeforeAnythingIsDecided() {
    var checked = police.submit(police.get(DECISIONS + "/new"), answers(police));

    assertEquals(200, checked.status(), checked.text());
    var text = checked.html().text();
    assertTrue(text.contains("Saltmarsh Housing may see “"), text);
    assertTrue(text.contains("for the conference."), text);
    assertTrue(text.contains(REASON), text);
    assertTrue(text.contains("Asked, and refused"), text);
    assertEquals(0, count("share_decision"));

    var changed = police.submit(checked, Map.of("step", "change"));
    assertEquals(200, changed.status());
    assertEquals(REASON, changed.html().expectFirst("#reason").val());
    assertTrue(changed.html().expectFirst("#gateway-safeguarding").hasAttr("checked"));
    assertEquals(0, count("share_decision"));
  }

  @Test
  @Order(3)
  void itWaitsForOthersAndGoesToTheOfficerAtOnce() {
    var checked = police.submit(police.get(DECISIONS + "/new"), answers(police));
    var before = count("audit_event WHERE kind = 'decision-to-share'");
    var decided = police.submit(checked, Map.of("step", "decide"));
    assertEquals(303, decided.status(), decided.text());
    assertEquals(decided.location(), police.submit(checked, Map.of("step", "decide")).location());
    assertEquals(1, count("share_decision"));
    assertEquals(before + 1, count("audit_event WHERE kind = 'decision-to-share'"));
    assertEquals(5, count("field_value WHERE field LIKE 'decision-%' AND ciphertext IS NOT NULL"));

    var list = police.follow(decided);
    assertTrue(list.html().text().contains("waits to be confirmed"), list.text());
    assertTrue(list.html().select("main a[href$=/confirm]").isEmpty());
    assertFalse(list.text().contains(REASON));

    var looks = count("audit_event WHERE kind = 'consultation'");
    var seen = officer.get(OVERSIGHT);
    assertEquals(200, seen.status());
    var row = seen.html().select("main tbody tr").text();
    assertTrue(row.contains("7KQ3-9F2D"), row);
    assertTrue(row.contains("Saltmarsh Police, agency representative"), row);
    assertTrue(row.contains("safeguarding"), row);
    assertTrue(row.contains("Waits to be confirmed"), row);
    assertFalse(seen.text().contains(REASON));
    assertFalse(seen.text().contains("Sandpiper"));
    assertEquals(looks + 1, count("audit_event WHERE kind = 'consultation'"));
  }

  @Test
  @Order(4)
  void nobodyConfirmsTheirOwn() {
    var id = decision();
    var confirm = CASE + "/consents/" + id + "/confirm";
    var page = police.get(CASE + "/consents/new");
    var fields = new LinkedHashMap<>(page.hidden());
    fields.put("basis", id);

    assertEquals(404, police.post(confirm, fields).status());
    assertEquals(0, count("basis_confirmation"));

    var link = advocate.get(DECISIONS).html().expectFirst("main a[href$=/confirm]").attr("href");
    assertEquals(confirm, link);
    var asked = advocate.get(link);
    var words = asked.html().select("main").text();
    assertTrue(words.contains("Confirm this decision to share without consent?"), words);
    assertTrue(words.contains("Decided without consent: safeguarding"), words);
    assertTrue(words.contains("it can open what any agency holds"), words);
    var sent = advocate.submit(asked.html().expectFirst("main form"), asked, Map.of());
    assertEquals(303, sent.status());
    assertEquals(1, count("basis_confirmation"));
    assertTrue(officer.get(OVERSIGHT).html().text().contains("Confirmed, until the end of"));
  }

  @Test
  @Order(5)
  void aLaterRefusalIsToldToTheOfficerAndItsMakerAloneTakesItAnew() {
    var refusal = new LinkedHashMap<String, String>();
    refusal.put("subject", subject(police));
    refusal.put("state", "refused");
    for (var scope : new String[] {"categories-all", "recipients-all", "purposes-all"}) {
      refusal.put(scope, "all");
    }
    var today = town.hub().clock().instant().atZone(org.serachub.web.CivilTime.ZONE).toLocalDate();
    put(refusal, "said", today);
    town.hub().clock().move(java.time.Duration.ofMinutes(1));
    var recorded = advocate.submit(advocate.get(CASE + "/consents/new"), refusal);
    assertEquals(303, recorded.status(), recorded.text());
    assertTrue(officer.get(OVERSIGHT).html().text().contains("Held up by a later refusal"));

    var renew = DECISIONS + "/" + decision() + "/renew";
    assertEquals(404, advocate.get(renew).status());
    town.hub().clock().move(java.time.Duration.ofMinutes(1));
    var asked = police.get(renew);
    var sent = police.submit(asked.html().expectFirst("main form"), asked, Map.of());
    assertEquals(303, sent.status(), sent.text());
    assertTrue(officer.get(OVERSIGHT).html().text().contains("Confirmed, until the end of"));
  }

  @Test
  @Order(6)
  void itEndsBeforeItsTimeOnce() {
    var end = DECISIONS + "/" + decision() + "/end";
    assertEquals(404, advocate.get(end).status());
    var asked = police.get(end);
    assertTrue(asked.html().text().contains("It stops counting at once"));
    var form = asked.html().expectFirst("main form");
    assertEquals(303, police.submit(form, asked, Map.of()).status());
    var again = new LinkedHashMap<>(police.get(CASE + "/consents/new").hidden());
    again.put("basis", decision());
    assertEquals(409, police.post(end, again).status());
    assertTrue(police.get(DECISIONS).html().select(".govuk-tag:contains(Ended)").size() == 1);
    assertTrue(officer.get(OVERSIGHT).html().text().contains("Ended "));
  }

  @Test
  @Order(7)
  void lawThatIsToBeConfirmedWarnsAndAsksForAReasonAndNeverStopsWhatSavesALife() {
    var answers = answers(police);
    answers.remove("agencies");
    answers.put("sectors", "immigration-enforcement");
    var checked = police.submit(police.get(DECISIONS + "/new"), answers);
    assertTrue(checked.html().text().contains("This shares with immigration enforcement."));
    var without = police.submit(checked, Map.of("step", "decide"));
    assertEquals(400, without.status());
    assertTrue(without.html().text().contains("Enter why you go on"));
    var before = count("share_decision");
    var with = police.submit(without, Map.of("step", "decide", "law", "Two of us agreed to it"));
    assertEquals(303, with.status(), with.text());
    assertEquals(before + 1, count("share_decision"));

    answers.put("life", "yes");
    var urgent = police.submit(police.get(DECISIONS + "/new"), answers);
    assertTrue(urgent.html().text().contains("This shares with immigration enforcement."));
    assertEquals(303, police.submit(urgent, Map.of("step", "decide")).status());
    assertEquals(before + 2, count("share_decision"));
  }

  @Test
  @Order(8)
  void coordinatorsAndChairsDecideTooAndOthersFindNothing() {
    var coordinator = town.as("cora@office.example");
    var checked = coordinator.submit(coordinator.get(DECISIONS + "/new"), answers(coordinator));
    assertEquals(303, coordinator.submit(checked, Map.of("step", "decide")).status());
    assertEquals(200, town.as("carl@office.example").get(DECISIONS + "/new").status());

    for (var nobody : new String[] {"neil@hospital.example", "dora@office.example"}) {
      assertEquals(404, town.as(nobody).get(DECISIONS).status(), nobody);
      assertEquals(404, town.as(nobody).get(DECISIONS + "/new").status(), nobody);
    }
    assertEquals(200, advocate.get(DECISIONS).status());
    assertEquals(404, advocate.get(DECISIONS + "/new").status());
    assertEquals(404, police.get(OVERSIGHT).status());
  }

  @Test
  @Order(9)
  void anOfficerWhomTheRegisterNamesOrCouldHaveNamedSeesNoneOfIt() {
    var other = town.as("dee@office.example");
    assertTrue(rows(officer).contains("7KQ3-9F2D"));
    var register = other.get(CASE + "/exclusions");
    var dora = register.html().select("option:contains(Dora Teal)").val();
    assertEquals(303, other.submit(register, Map.of("whom", dora)).status());
    assertFalse(rows(officer).contains("7KQ3-9F2D"));
    assertTrue(rows(other).contains("7KQ3-9F2D"));

    town.hub().sql().tamper("UPDATE exclusion SET ended_at = made_at WHERE ended_at IS NULL");
    assertFalse(rows(officer).contains("7KQ3-9F2D"));
    assertFalse(rows(other).contains("7KQ3-9F2D"));
  }

  private static String rows(Browser browser) {
    return browser.get(OVERSIGHT).html().select("main tbody").text();
  }

  private Map<String, String> answers(Browser browser) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("subject", subject(browser));
    answers.put("categories", "housing");
    answers.put("agencies", agency(browser, "Saltmarsh Housing"));
    answers.put("purposes", "conference");
    answers.put("gateway", "safeguarding");
    answers.put("life", "no");
    answers.put("reason", REASON);
    answers.put("sought", "asked-and-refused");
    answers.put("sought-detail", "She said no to the police");
    answers.put("told", "will-be-told");
    answers.put("told-detail", "The advocate tells her on Monday");
    answers.put("step", "check");
    return answers;
  }

  private static String subject(Browser browser) {
    return form(browser).html().expectFirst("[name=subject]").val();
  }

  private static String agency(Browser browser, String name) {
    return form(browser)
        .html()
        .select(".govuk-checkboxes__item:contains(" + name + ") input")
        .val();
  }

  private static Answer form(Browser browser) {
    return browser.get(DECISIONS + "/new");
  }

  private static void put(Map<String, String> answers, String name, LocalDate day) {
    answers.put(name + "-day", Integer.toString(day.getDayOfMonth()));
    answers.put(name + "-month", Integer.toString(day.getMonthValue()));
    answers.put(name + "-year", Integer.toString(day.getYear()));
  }

  /** The first that was made. */
  private String decision() {
    var row =
        town.hub()
            .sql()
            .rows("SELECT HEX(id) AS id FROM share_decision ORDER BY decided_at LIMIT 1")
            .getFirst();
    return String.valueOf(row.get("id"))
        .toLowerCase(java.util.Locale.ROOT)
        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  private long count(String what) {
    return town.hub().sql().number("SELECT COUNT(*) FROM " + what);
  }
}
