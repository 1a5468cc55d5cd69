package org.serachub.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.Address;
import org.serachub.account.InvitePerson;
import org.serachub.account.People;
import org.serachub.account.TestPeople;
import org.serachub.agency.Agency;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.TestHub;

class RolesTest {
  private static final String CHOSEN = "lantern orchard pebble";

  private TestHub hub;
  private TestPeople people;
  private Browser browser;

  @BeforeEach
  void start() {
    hub = TestHub.fresh();
    people = new TestPeople(hub);
    browser = new Browser(hub);
  }

  @AfterEach
  void stop() {
    browser.close();
    hub.close();
  }

  @Test
  void startsAPartnershipFromNothing() {
    var made = hub.bean(InvitePerson.class).inviteAdministrator(address("root@example.org"));
    accept("/welcome/" + ((InvitePerson.Answer.Invited) made).secret());
    signIn("root@example.org", CHOSEN);
    submit(
        "/administration/partnership",
        Map.of("name", "Harbour partnership", "wording", "survivor"));
    addAgency("office", "Conference office", "conference-office");
    addAgency("council", "Harbour council", "housing");
    var dpo = invite("Dora", "dora@example.org", "dpo", "Conference office");
    var representative = invite("Ravi", "ravi@example.org", "representative", "Harbour council");
    leave();

    accept(dpo);
    accept(representative);
    signIn("ravi@example.org", CHOSEN);
    assertTrue(browser.open("/role").text().contains("You have no role yet"));
    leave();
    signIn("dora@example.org", CHOSEN);
    answerFirst("confirm");
    leave();
    signIn("ravi@example.org", CHOSEN);

    assertEquals(404, browser.get("/administration").status());
    assertEquals(200, browser.get("/confirmations").status());
  }

  @Test
  void putsTheFirstDpoIntoEffectByItselfAndNoLaterOne() {
    var office = administrator();
    var first = invite("Dora", "dora@example.org", "dpo", office.name());
    accept(first);
    browser.cookies().clear();
    signIn("admin@example.org", TestPeople.PASSWORD);
    var second = invite("Dan", "dan@example.org", "dpo", office.name());
    var suspect = hub.bean(People.class).find(address("dora@example.org")).orElseThrow();
    press("/administration/people/" + suspect.id(), "/suspend");
    leave();

    accept(second);
    signIn("dan@example.org", CHOSEN);

    assertTrue(browser.open("/").text().contains("You have no role yet"));
  }

  @Test
  void letsNeitherHolderNorGranterNorStrangersConfirm() {
    var council = administrator();
    var other = people.agency("other", Sector.HEALTH);
    people.requester("Dora", Role.DPO, council);
    var stranger = people.requester("Sam", Role.REPRESENTATIVE, other);
    lead(other, stranger.person().value());
    accept(invite("Ravi", "ravi@example.org", "representative", council.name()));
    var ravi = hub.bean(People.class).find(address("ravi@example.org")).orElseThrow();
    people.grant(ravi, Role.OBSERVER, council);
    lead(council, ravi.id().value());
    leave();

    for (var name : List.of("sam", "ravi", "admin")) {
      signIn(name + "@example.org", name.equals("ravi") ? CHOSEN : TestPeople.PASSWORD);
      var page = browser.get("/confirmations");
      assertFalse(page.text().contains("Confirm</button>"), name);
      var account = browser.get("/account").hidden();
      account.put("answer", "confirm");
      assertEquals(404, browser.post("/confirmations/" + waiting(), account).status(), name);
      leave();
    }
    signIn("dora@example.org", TestPeople.PASSWORD);
    assertEquals(303, answerFirst("confirm").status());
  }

  @Test
  void confirmsNobodyWhoHasNotChosenAPassword() {
    var council = administrator();
    people.requester("Dora", Role.DPO, council);
    var link = invite("Ravi", "ravi@example.org", "representative", council.name());
    leave();
    signIn("dora@example.org", TestPeople.PASSWORD);

    assertFalse(browser.get("/confirmations").text().contains("Confirm</button>"));
    var account = browser.get("/account").hidden();
    account.put("answer", "confirm");
    assertEquals(409, browser.post("/confirmations/" + waiting(), account).status());
    leave();
    accept(link);
    signIn("dora@example.org", TestPeople.PASSWORD);
    assertEquals(303, answerFirst("confirm").status());
  }

  @Test
  void keepsAdministratorsAwayFromCaseRolesAndFromThemselves() {
    var council = administrator();
    var admin = hub.bean(People.class).find(address("admin@example.org")).orElseThrow();
    var own = browser.get("/administration/people/" + admin.id());
    assertFalse(own.text().contains("Give role"));
    var fields = own.hidden();
    fields.putAll(browser.get("/account").hidden());
    fields.putAll(Map.of("role", "representative", "agency", council.id().toString()));
    var path = "/administration/people/" + admin.id();
    assertEquals(400, browser.post(path + "/roles", fields).status());
    var press = browser.get("/account").hidden();
    assertEquals(409, browser.post(path + "/suspend", press).status());
    assertEquals(409, browser.post(path + "/link", press).status());

    var second = people.person("Bea");
    people.grant(second, Role.ADMINISTRATOR, null);
    var page = browser.get("/administration/people/" + second.id());
    var refused = browser.submit(page, Map.of("role", "chair", "agency", council.id().toString()));
    assertEquals(400, refused.status());
    assertTrue(refused.text().contains("never both"));
  }

  @Test
  void makesEveryRoleWaitAnewAfterAnAdministratorsReset() {
    var council = administrator();
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council);
    var page = browser.get("/administration/people/" + ada.person());
    var shown = browser.submit(form(page, "/link"), page, Map.of());
    var link = shown.html().select("#one-time-link").text();
    leave();
    try (var theirs = new Browser(hub)) {
      assertEquals("/", theirs.signIn("ada@example.org", TestPeople.PASSWORD).location().get());

      accept(link.substring(link.indexOf("/welcome/")));

      assertNotEquals(200, theirs.get("/account").status());
      assertEquals(400, theirs.signIn("ada@example.org", TestPeople.PASSWORD).status());
      assertEquals("/role", theirs.signIn("ada@example.org", CHOSEN).location().get());
    }
  }

  @Test
  void usesALinkOnceAndForADay() {
    var council = administrator();
    var link = invite("Ravi", "ravi@example.org", "representative", council.name());
    var late = invite("Lena", "lena@example.org", "representative", council.name());
    leave();
    accept(link);

    assertEquals(404, browser.get(link).status());
    assertEquals(404, browser.get("/welcome/" + "A".repeat(43)).status());
    hub.clock().move(Duration.ofHours(25));
    assertEquals(404, browser.get(late).status());
    assertEquals(
        0,
        hub.sql()
            .number(
                "SELECT COUNT(*) FROM one_time_link WHERE secret_hash = ?",
                (Object) link.substring(9).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void refusesPasswordsThatAreGuessedFirst() {
    var council = administrator();
    var link = invite("Ravi", "ravi@example.org", "representative", council.name());
    leave();
    for (var bad :
        List.of(
            "short",
            "password1234",
            "P@ssw0rd!!!!",
            "passwordpassword",
            "123456789012",
            "qwertyuiop[]12",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "ravi@example.org",
            "letmein12345!",
            "x".repeat(201))) {
      var page = browser.get(link);
      var answer = browser.submit(page, Map.of("password", bad, "again", bad));
      assertEquals(400, answer.status(), bad);
      assertFalse(answer.text().contains("value=\"" + bad), bad);
    }
    var page = browser.get(link);
    assertEquals(
        400, browser.submit(page, Map.of("password", CHOSEN, "again", CHOSEN + "x")).status());
    accept(link);
  }

  @Test
  void changesOnesPasswordAndEndsTheOtherSessions() {
    people.requester("Ada", Role.REPRESENTATIVE, people.agency("council", Sector.HOUSING));
    try (var elsewhere = new Browser(hub)) {
      elsewhere.signIn("ada@example.org", TestPeople.PASSWORD);
      signIn("ada@example.org", TestPeople.PASSWORD);

      var page = browser.get("/account");
      assertTrue(page.text().contains("Elsewhere"));
      assertEquals(
          400, browser.submit(page, Map.of("current", "wrong", "password", CHOSEN)).status());
      assertEquals(
          303,
          browser
              .submit(page, Map.of("current", TestPeople.PASSWORD, "password", CHOSEN))
              .status());

      assertEquals(200, browser.get("/account").status());
      assertEquals(303, elsewhere.get("/account").status());
      assertEquals("/", elsewhere.signIn("ada@example.org", CHOSEN).location().get());
    }
  }

  @Test
  void answersAStaleFormWithoutChangingAnything() {
    administrator();
    var page = browser.get("/administration/agencies/council");
    assertEquals(303, browser.submit(page, Map.of("name", "New name")).status());
    assertEquals(303, browser.submit(page, Map.of("name", "New name")).status());
    var again = browser.get("/administration/agencies/council");
    browser.submit(again, Map.of("name", "Newer name"));
    var stale = new java.util.HashMap<>(again.hidden());
    stale.put("form", java.util.UUID.randomUUID().toString());
    stale.putAll(Map.of("name", "Lost name", "sector", "housing"));
    for (var box : List.of("lead", "left-day", "left-month", "left-year")) {
      stale.put(box, "");
    }

    var both = browser.post("/administration/agencies/council", stale);
    assertEquals(409, both.status());
    assertEquals("Lost name", both.html().expectFirst("#name").val());
    assertTrue(both.html().select(".govuk-summary-card").text().contains("Newer name"));
    assertEquals(
        "" + hub.sql().number("SELECT version FROM agency WHERE code = 'council'"),
        both.hidden().get("version"));
    assertTrue(browser.get("/administration").text().contains("Newer name"));
    assertEquals(
        2, hub.sql().number("SELECT COUNT(*) FROM audit_event WHERE kind = 'administration'"));
  }

  @Test
  void invitesNobodyReallyIntoADemonstration() {
    var council = administrator();
    hub.sql().update("INSERT INTO partnership (id, name, demonstration) VALUES (1, 'Demo', TRUE)");

    var page = browser.get("/administration/people/new");
    var answer =
        browser.submit(
            page,
            Map.of(
                "name", "Ravi",
                "address", "ravi@example.org",
                "role", "representative",
                "agency", council.id().toString()));

    assertEquals(400, answer.status());
    assertTrue(answer.text().contains("no real people"));
    assertTrue(
        hub.bean(InvitePerson.class).inviteAdministrator(address("x@example.org"))
            instanceof InvitePerson.Answer.Demonstration);
  }

  /** Signs an administrator in, who finds one agency. */
  private Agency administrator() {
    people.requester("Admin", Role.ADMINISTRATOR, null);
    var council = people.agency("council", Sector.HOUSING);
    signIn("admin@example.org", TestPeople.PASSWORD);
    return council;
  }

  private void addAgency(String code, String name, String sector) {
    submit("/administration/agencies/new", Map.of("code", code, "name", name, "sector", sector));
  }

  private String invite(String name, String address, String role, String agency) {
    var page = browser.get("/administration/people/new");
    var option = page.html().select("#agency option:containsOwn(" + agency + ")").attr("value");
    var shown =
        browser.submit(
            page, Map.of("name", name, "address", address, "role", role, "agency", option));
    assertEquals(200, shown.status(), shown.text());
    var link = shown.html().select("#one-time-link").text();
    return link.substring(link.indexOf("/welcome/"));
  }

  private void accept(String link) {
    try (var theirs = new Browser(hub)) {
      var page = theirs.get(link);
      assertEquals(200, page.status());
      var answer = theirs.submit(page, Map.of("password", CHOSEN, "again", CHOSEN));
      assertEquals("/sign-in", answer.location().orElse(answer.text()));
    }
  }

  private Answer answerFirst(String answer) {
    var page = browser.get("/confirmations");
    return browser.submit(page, Map.of("answer", answer));
  }

  private void press(String path, String action) {
    var page = browser.get(path);
    assertEquals(303, browser.submit(form(page, action), page, Map.of()).status());
  }

  private static org.jsoup.nodes.Element form(Answer page, String action) {
    var form = page.html().select("form[action$=" + action + "]").first();
    if (form == null) {
      throw new AssertionError("no form " + action + " on " + page.path());
    }
    return form;
  }

  private void submit(String path, Map<String, String> answers) {
    var answer = browser.submit(browser.get(path), answers);
    assertEquals(303, answer.status(), answer.text());
  }

  private String waiting() {
    var row =
        hub.sql()
            .rows("SELECT LOWER(HEX(id)) AS id FROM role_grant WHERE confirmed_at IS NULL")
            .getFirst();
    return String.valueOf(row.get("id"))
        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  private void lead(Agency agency, java.util.UUID person) {
    var led =
        new Agency(
            agency.id(),
            agency.code(),
            agency.name(),
            agency.sector(),
            agency.firstResponder(),
            java.util.Optional.of(new org.serachub.request.PersonId(person)),
            agency.leftOn(),
            agency.version());
    org.serachub.testing.Seeding.write(
        hub, event -> hub.bean(org.serachub.agency.Agencies.class).replace(led, event));
  }

  private void signIn(String address, String password) {
    assertEquals(303, browser.signIn(address, password).status());
  }

  private void leave() {
    browser.cookies().clear();
  }

  private static Address address(String text) {
    return Address.of(text).orElseThrow();
  }
}
