package org.serachub.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.account.TestPeople;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.TestHub;

/** A change of policy from its first word to its coming into force; each step follows the last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProposalPagesTest {
  private static final TestHub HUB = TestHub.fresh();
  private static final Browser DORA = new Browser(HUB);
  private static final Browser DEE = new Browser(HUB);
  private static final Browser CORA = new Browser(HUB);
  private static final String BEFORE = "stage: set:room-and-after, sector: set:inspectors}";
  private static final String AFTER = "stage: set:room-and-after, sector: trading-standards}";
  private static final String SHIPPED = HUB.bean(ActivePolicy.class).policy().version();

  @BeforeAll
  static void signIn() {
    var people = new TestPeople(HUB);
    var office = people.agency("office", Sector.CONFERENCE_OFFICE);
    people.requester("Dora", Role.DPO, office);
    people.requester("Dee", Role.DPO, office);
    people.requester("Cora", Role.COORDINATOR, office);
    DORA.signIn("dora@example.org", TestPeople.PASSWORD);
    DEE.signIn("dee@example.org", TestPeople.PASSWORD);
    CORA.signIn("cora@example.org", TestPeople.PASSWORD);
  }

  @AfterAll
  static void stop() {
    DORA.close();
    DEE.close();
    CORA.close();
    HUB.close();
  }

  private static String active() {
    return HUB.bean(ActivePolicy.class).policy().version();
  }

  private static Answer propose(Browser by, String from, String to) {
    var form = by.get("/policy/sets/new?document=rules.yaml");
    var text = form.html().expectFirst("#text").val();
    assertTrue(text.contains(from), "the text in force is what is changed");
    return send(by, form, text.replace(from, to));
  }

  private static Answer send(Browser by, Answer form, String text) {
    var fields = new HashMap<>(form.hidden());
    fields.put("text", text);
    fields.put("reason", "Places are visited by one of them only");
    return by.post("/policy/sets/new", fields);
  }

  private static Answer decide(Browser by, Answer page, String what) {
    var action = page.html().expectFirst("form[action$=" + what + "]");
    var fields = new HashMap<String, String>();
    action.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    return by.post(action.attr("action"), fields);
  }

  @Test
  @Order(1)
  void saysEverythingThatIsWrongWithDocumentLineAndColumn() {
    var before = sets();
    var wrong = propose(DORA, BEFORE, "stage: set:romm-and-after, sector: set:inspectors}");

    assertEquals(400, wrong.status());
    var summary = wrong.html().expectFirst(".govuk-error-summary").text();
    assertTrue(summary.matches(".*rules.yaml:[0-9]+:[0-9]+.*"), summary);
    assertTrue(summary.contains("room-and-after"), "the nearest known word: " + summary);
    assertTrue(wrong.html().expectFirst("#text").val().contains("romm"), "kept as typed");
    assertEquals(before, sets());
    assertEquals(SHIPPED, active());
  }

  @Test
  @Order(2)
  void doesNotLoseAFieldThatValuesMayBeStoredOf() {
    var form = CORA.get("/policy/sets/new?document=catalogue.yaml");
    var text = form.html().expectFirst("#text").val();
    var without = send(CORA, form, text.replace("type: date", "type: text"));
    assertEquals(400, without.status());
    assertTrue(without.text().contains("identity-dob"), "names the field");
  }

  @Test
  @Order(3)
  void putsWhatNarrowsInForceAtOnce() {
    var proposed = propose(CORA, BEFORE, AFTER);
    assertEquals(303, proposed.status(), proposed.text());
    assertEquals(SHIPPED, active(), "a proposal decides nothing");

    assertTrue(CORA.follow(proposed).html().select("form[action$=approve]").isEmpty());
    var path = proposed.location().orElseThrow().replaceAll("[?].*", "");
    var page = DORA.get(path);
    var changes = page.html().select(".govuk-inset-text").text();
    assertTrue(changes.startsWith("Narrower: ◐ Partial to – Hidden"), changes);
    assertTrue(changes.contains("of labour enforcement"), changes);
    assertFalse(changes.contains("★"), changes);

    assertEquals(303, decide(DORA, page, "approve").status());
    assertFalse(SHIPPED.equals(active()), "it decides from now on");
    var approved = DORA.get(path);
    assertEquals(changes, approved.html().select(".govuk-inset-text").text(), "what was approved");
    assertTrue(
        approved.text().contains("What it changed against the set in force before it"),
        approved.text());
    var first = DORA.get("/policy/sets").html().select("th a:contains(" + SHIPPED + ")");
    assertTrue(DORA.get(first.attr("href")).text().contains("It was the first set in force."));
    assertTrue(
        DORA.get("/policy/try?field=identity-dob&sector=labour-enforcement")
            .html()
            .expectFirst("#answer .govuk-tag")
            .text()
            .endsWith("Hidden"));
  }

  @Test
  @Order(4)
  void letsAnotherOfficerApproveWhatWidensFromADayOn() {
    var narrow = active();
    var page = DORA.follow(propose(DORA, AFTER, BEFORE));
    assertTrue(page.html().select(".govuk-inset-text").text().contains("★ Wider"));
    assertTrue(page.html().select("form[action$=approve]").isEmpty(), "not by its proposer");

    var theirs = DEE.get(page.path());
    var fields = new HashMap<String, String>();
    var form = theirs.html().expectFirst("form[action$=approve]");
    form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    var forged = new HashMap<>(fields);
    forged.putAll(Map.copyOf(DORA.get("/account").hidden()));
    forged.keySet().retainAll(fields.keySet());
    assertEquals(409, DORA.post(form.attr("action"), forged).status(), "however it is sent");

    var yesterday = date(fields, -1);
    assertEquals(400, DEE.post(form.attr("action"), yesterday).status());
    assertEquals(303, DEE.post(form.attr("action"), date(fields, 1)).status());
    assertEquals(narrow, active(), "not yet");
    assertTrue(DEE.get("/policy/sets").text().contains("In force from"));
    HUB.clock().move(Duration.ofDays(2));
    assertEquals(SHIPPED, active(), "from that day on");
  }

  private static Map<String, String> date(Map<String, String> fields, int days) {
    var day = org.serachub.platform.London.today(HUB.clock()).plusDays(days);
    var dated = new HashMap<>(fields);
    dated.put("from-day", "" + day.getDayOfMonth());
    dated.put("from-month", "" + day.getMonthValue());
    dated.put("from-year", "" + day.getYear());
    return dated;
  }

  @Test
  @Order(5)
  void refusesADecisionOnWhatIsComparedWithAnOlderSet() {
    signInAgain();
    var first = DORA.get(path(propose(CORA, BEFORE, AFTER)));
    var second = DORA.get(path(propose(CORA, BEFORE, BEFORE + " ")));
    assertEquals(303, decide(DORA, first, "approve").status());
    assertEquals(409, decide(DORA, second, "approve").status(), "another set is in force");
    assertEquals(303, decide(DORA, DORA.get(second.path()), "refuse").status());
    assertTrue(DORA.get(second.path()).text().contains("Turned down"));
    assertEquals(409, decide(DORA, second, "refuse").status(), "once");
  }

  private static void signInAgain() {
    DORA.signIn("dora@example.org", TestPeople.PASSWORD);
    CORA.signIn("cora@example.org", TestPeople.PASSWORD);
  }

  private static String path(Answer proposed) {
    return proposed.location().orElseThrow().replaceAll("[?].*", "");
  }

  @Test
  @Order(6)
  void letsWhoeverProposedWithdrawIt() {
    var widens = DORA.get(path(propose(DORA, AFTER, BEFORE)));
    assertTrue(
        widens.html().select("form[action$=approve]").isEmpty(), "still not by its proposer");
    var theirs = DORA.get(path(propose(CORA, AFTER, AFTER + " ")));
    assertTrue(theirs.html().select("form[action$=refuse]").text().equals("Turn it down"));

    var own = CORA.get(theirs.path());
    assertTrue(own.html().select("form[action$=refuse]").text().equals("Withdraw it"));
    assertTrue(CORA.get(widens.path()).html().select("form[action$=refuse]").isEmpty());
    var form = own.html().expectFirst("form[action$=refuse]");
    var fields = new HashMap<String, String>();
    form.select("input").forEach(input -> fields.put(input.attr("name"), input.val()));
    assertEquals(409, CORA.post(widens.path() + "/refuse", fields).status(), "not another's");

    assertEquals(303, decide(CORA, CORA.get(own.path()), "refuse").status());
    assertEquals(303, decide(DORA, widens, "refuse").status());
    for (var path : new String[] {own.path(), widens.path()}) {
      assertTrue(DORA.get(path).text().contains("Turned down"), path);
    }
  }

  @Test
  @Order(7)
  void recordsEachStep() {
    for (var act : new String[] {"proposed", "approved", "turned-down"}) {
      assertTrue(
          HUB.sql()
                  .number(
                      "SELECT COUNT(*) FROM audit_event WHERE kind = 'policy' AND leaf LIKE '%"
                          + act
                          + "%'")
              > 0,
          act);
    }
    assertTrue(
        HUB.sql().number("SELECT COUNT(*) FROM audit_event WHERE leaf LIKE '%what-a-set-changes%'")
            > 0);
  }

  private static long sets() {
    return HUB.sql().number("SELECT COUNT(*) FROM policy_set");
  }
}
