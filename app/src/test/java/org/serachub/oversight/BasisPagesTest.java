package org.serachub.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.casefile.web.Saltmarsh.CASE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.casefile.web.Saltmarsh;
import org.serachub.platform.London;
import org.serachub.testing.Browser;

/** What an officer reads of the consents and decisions that sharing relies on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BasisPagesTest {
  private static final String LAPSING = "/oversight/lapsing?days=30&what=";

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
  void whatWaitsToBeConfirmedDoesNotReadAsInForce() {
    say(police);
    decide();

    assertTrue(lapsing("decision").endsWith("Waits to be confirmed"), lapsing("decision"));
    assertTrue(lapsing("consent").endsWith("Waits to be confirmed"), lapsing("consent"));
    for (var path :
        advocate.get(CASE + "/decisions").html().select("a[href$=/confirm]").eachAttr("href")) {
      press(path);
    }
    for (var path :
        advocate.get(CASE + "/consents").html().select("a[href$=/confirm]").eachAttr("href")) {
      press(path);
    }

    assertTrue(lapsing("decision").endsWith("In force"), lapsing("decision"));
    assertTrue(lapsing("consent").endsWith("In force"), lapsing("consent"));
  }

  @Test
  @Order(2)
  void theWordOfAnAdvocateWaitsForNobody() {
    town.hub().clock().move(java.time.Duration.ofMinutes(1));
    say(advocate);

    assertTrue(lapsing("consent").endsWith("In force"), lapsing("consent"));
  }

  @Test
  @Order(3)
  void anEventLeadsToTheDecisionItNames() {
    var event = event("decision-to-share");
    var link = event.expectFirst("main a[href^=/oversight/decisions]");
    assertEquals("Decisions to share without consent in case 7KQ3-9F2D", link.text());

    var list = officer.get(link.attr("href")).html();

    assertEquals("7KQ3-9F2D", list.select("main tbody tr a").text());
    assertEquals(
        0, officer.get("/oversight/decisions?case=AAAA-2222").html().select("tbody tr").size());
    var wrong = officer.get("/oversight/decisions?case=nonsense");
    assertEquals(400, wrong.status());
    assertEquals("nonsense", wrong.html().expectFirst("#case").val());
  }

  @Test
  @Order(4)
  void aCaseThatIsClosedToTheOfficerIsNamedByNoDecision() {
    var other = town.as("dee@office.example");
    var register = other.get(CASE + "/exclusions");
    var dora = register.html().select("option:contains(Dora Teal)").val();
    assertEquals(303, other.submit(register, Map.of("whom", dora)).status());

    var looks = count("audit_restricted");
    var list = officer.get("/oversight/decisions?case=7KQ3-9F2D");
    assertEquals(0, list.html().select("main tbody tr").size());
    assertEquals(looks + 1, count("audit_restricted"), "what was looked for is kept apart");
  }

  private org.jsoup.nodes.Document event(String kind) {
    var list = officer.get("/oversight?kind=" + kind).html();
    return officer.get(list.expectFirst("tbody a[href^=/oversight/events/]").attr("href")).html();
  }

  private String lapsing(String what) {
    return officer.get(LAPSING + what).html().select("main tbody tr").text();
  }

  private void press(String path) {
    var asked = advocate.get(path);
    var sent = advocate.submit(asked.html().expectFirst("main form"), asked, Map.of());
    assertEquals(303, sent.status(), sent.text());
  }

  private void say(Browser by) {
    var form = by.get(CASE + "/consents/new");
    var answers = new LinkedHashMap<String, String>();
    answers.put("subject", form.html().expectFirst("[name=subject]").val());
    answers.put("state", "given");
    answers.put("categories-all", "all");
    answers.put("recipients-all", "all");
    answers.put("purposes-all", "some");
    answers.put("purposes", "conference");
    date(answers, "said", 0);
    date(answers, "until", 20);
    var sent = by.submit(form, answers);
    assertEquals(303, sent.status(), sent.text());
  }

  private void decide() {
    var form = police.get(CASE + "/decisions/new");
    var answers = new LinkedHashMap<String, String>();
    answers.put("subject", form.html().expectFirst("[name=subject]").val());
    answers.put("categories", "housing");
    answers.put(
        "agencies",
        form.html().select(".govuk-checkboxes__item:contains(Saltmarsh Housing) input").val());
    answers.put("purposes", "conference");
    answers.put("gateway", "safeguarding");
    answers.put("life", "no");
    answers.put("reason", "The next visit may be the one that she does not survive");
    answers.put("sought", "asked-and-refused");
    answers.put("sought-detail", "She said no to the police");
    answers.put("told", "will-be-told");
    answers.put("told-detail", "The advocate tells her on Monday");
    date(answers, "until", 20);
    answers.put("step", "check");
    var checked = police.submit(form, answers);
    var sent = police.submit(checked, Map.of("step", "decide"));
    assertEquals(303, sent.status(), sent.text());
  }

  private void date(Map<String, String> answers, String name, int days) {
    var day = London.today(town.hub().clock()).plusDays(days);
    answers.put(name + "-day", "" + day.getDayOfMonth());
    answers.put(name + "-month", "" + day.getMonthValue());
    answers.put(name + "-year", "" + day.getYear());
  }

  private long count(String what) {
    return town.hub().sql().number("SELECT COUNT(*) FROM " + what);
  }
}
