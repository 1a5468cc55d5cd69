package org.serachub.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.TestPeople;
import org.serachub.agency.Agency;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.platform.London;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.TestHub;

class AgreementsTest {
  private static final TestHub HUB = TestHub.fresh();

  private final TestPeople people = new TestPeople(HUB);
  private final Browser browser = new Browser(HUB);
  private final Agency council = people.agency("council", Sector.HOUSING);
  private final Agency charity = people.agency("charity", Sector.CHARITY);

  @AfterAll
  static void stop() {
    HUB.close();
  }

  @BeforeEach
  void signIn() {
    if (HUB.bean(org.serachub.account.People.class).all().isEmpty()) {
      people.requester("Dora", Role.DPO, council);
    }
    browser.signIn("dora@example.org", TestPeople.PASSWORD);
  }

  @Test
  void recordsAnAgreementAndEndsIt() {
    var before = events();
    assertEquals(303, record("ISA-1", Map.of()).status());
    var agreement = find("ISA-1");
    var today = London.today(HUB.clock());
    assertTrue(agreement.inForceOn(today));
    assertEquals(2, agreement.parties().size());
    assertTrue(agreement.categories().isEmpty() && agreement.purposes().isEmpty());
    assertTrue(browser.get("/agreements").text().contains("In force"));

    var page = browser.get("/agreements/" + agreement.id());
    var answer =
        browser.submit(page, Map.of("ends-day", "31", "ends-month", "1", "ends-year", "2026"));

    assertEquals(303, answer.status());
    assertFalse(find("ISA-1").inForceOn(today));
    assertEquals(before + 2, events());
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrong() {
    record("ISA-2", Map.of());

    var taken = record("ISA-2", Map.of());
    assertEquals(400, taken.status());
    assertTrue(taken.text().contains("Another agreement has this reference code"));
    assertEquals("Sharing", taken.html().select("#title").attr("value"));
    var backwards =
        record("ISA-3", Map.of("ends-year", "2024", "ends-month", "1", "ends-day", "1"));
    assertTrue(backwards.text().contains("must not be before"));
    var never = record("ISA-3", Map.of("starts-day", "31", "starts-month", "2"));
    assertTrue(never.text().contains("must be a real date"));
    var alone = new HashMap<>(fields("ISA-3"));
    alone.remove("parties");
    var one = browser.post("/agreements/new", Browser.encode(alone) + party(council), Map.of());
    assertTrue(one.text().contains("Select at least two agencies"));
    var stranger = browser.post("/agreements/new", Browser.encode(alone) + "&parties=x", Map.of());
    assertEquals(400, stranger.status());
  }

  @Test
  void countsAnAgreementChangedBehindItsBackAsNone() {
    record("ISA-4", Map.of());
    var agreement = find("ISA-4");

    HUB.sql()
        .update(
            "INSERT INTO agreement_scope (agreement, kind, word) VALUES (?, 'purpose',"
                + " 'conference')",
            agreement.id());

    assertEquals(404, browser.get("/agreements/" + agreement.id()).status());
  }

  private static long events() {
    return HUB.sql().number("SELECT COUNT(*) FROM audit_event WHERE kind = 'agreement'");
  }

  private Agreement find(String code) {
    return HUB.bean(Agreements.class).all().stream()
        .filter(agreement -> agreement.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private Answer record(String code, Map<String, String> changes) {
    var fields = fields(code);
    fields.putAll(changes);
    var body = Browser.encode(fields) + party(council) + party(charity);
    return browser.post("/agreements/new", body, Map.of());
  }

  private Map<String, String> fields(String code) {
    var fields = browser.get("/agreements/new").hidden();
    fields.putAll(Map.of("title", "Sharing", "code", code));
    fields.putAll(Map.of("starts-day", "1", "starts-month", "2", "starts-year", "2025"));
    fields.putAll(Map.of("ends-day", "", "ends-month", "", "ends-year", ""));
    return fields;
  }

  private static String party(Agency agency) {
    return "&parties=" + agency.id();
  }
}
