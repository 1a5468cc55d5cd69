package org.serachub.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.testing.Browser;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

/** Sign-in over HTTP, from the form to the end of the session. */
class SignInTest {
  private TestHub hub;
  private TestPeople people;
  private Browser browser;
  private Agency council;

  @BeforeEach
  void start() {
    hub = TestHub.fresh();
    people = new TestPeople(hub);
    browser = new Browser(hub);
    council = people.agency("council", Sector.HOUSING);
  }

  @AfterEach
  void stop() {
    browser.close();
    hub.close();
  }

  @Test
  void letsSomebodyInWhoKnowsThePassword() {
    people.requester("Ada", Role.REPRESENTATIVE, council);

    var answer = browser.signIn("ada@example.org", TestPeople.PASSWORD);

    assertEquals(303, answer.status());
    assertEquals("/", answer.location().orElseThrow());
    assertTrue(signedIn());
    assertEquals(1, events("sign-in"));
  }

  @Test
  void setsACookieThatScriptsAndOtherSitesCannotUse() {
    var cookie = Objects.requireNonNull(browser.get("/sign-in").header("set-cookie"));

    assertTrue(cookie.startsWith("serac="), cookie);
    assertTrue(
        cookie.toLowerCase(java.util.Locale.ROOT).contains("httponly")
            && cookie.contains("SameSite=Strict"),
        cookie);
    assertTrue(cookie.contains("Path=/"), cookie);
    assertFalse(cookie.contains("Domain") || cookie.contains("Expires"), cookie);
  }

  @Test
  void bindsTheCookieToTheHostUnderTls() {
    try (var tls = TestHub.fresh(Map.of("serac.tls", "true"));
        var visitor = new Browser(tls)) {
      var cookie = Objects.requireNonNull(visitor.get("/sign-in").header("set-cookie"));

      assertTrue(cookie.startsWith("__Host-serac="), cookie);
      assertTrue(cookie.contains("Secure"), cookie);
    }
  }

  @Test
  void changesTheIdentifierAtSignInRoleAndSignOut() {
    var ada = people.person("Ada");
    people.grant(ada, Role.REPRESENTATIVE, council);
    people.grant(ada, Role.CHAIR, council);

    browser.get("/sign-in");
    var before = token();
    assertEquals("/role", browser.signIn("ada@example.org", TestPeople.PASSWORD).location().get());
    var without = token();
    var choice = browser.get("/role");
    var offered = choice.html().select("input[name=role]").eachAttr("value");
    assertEquals(2, offered.size());
    assertEquals(303, browser.submit(choice, Map.of("role", offered.getFirst())).status());
    var within = token();
    var page = browser.get("/role");
    browser.post("/sign-out", page.hidden());

    assertNotEquals(before, without);
    assertNotEquals(without, within);
    for (var old : new String[] {before, without, within}) {
      browser.cookies().put("serac", old);
      assertFalse(signedIn());
    }
    assertEquals(1, events("sign-out"));
  }

  @Test
  void storesNoTokenAndTakesNoneItDidNotGive() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    var planted = "A".repeat(43);
    browser.cookies().put("serac", planted);

    browser.signIn("ada@example.org", TestPeople.PASSWORD);

    assertNotEquals(planted, token());
    assertEquals(
        1,
        hub.sql()
            .number(
                "SELECT COUNT(*) FROM sign_in_session WHERE id_hash = ?",
                (Object) Digest.of(token()).bytes()));
    assertTrue(signedIn());
    browser.cookies().put("serac", planted);
    assertFalse(signedIn());
  }

  @Test
  void endsASessionThatIsNotUsed() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    browser.signIn("ada@example.org", TestPeople.PASSWORD);

    hub.clock().move(Duration.ofMinutes(19));
    assertTrue(signedIn());
    hub.clock().move(Duration.ofMinutes(19));
    assertTrue(signedIn());
    hub.clock().move(Duration.ofMinutes(21));
    assertFalse(signedIn());
  }

  @Test
  void endsASessionAfterEightHoursHoweverMuchItIsUsed() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    browser.signIn("ada@example.org", TestPeople.PASSWORD);

    for (var quarter = 1; quarter < 32; quarter++) {
      hub.clock().move(Duration.ofMinutes(15));
      assertTrue(signedIn(), "quarter of an hour " + quarter);
    }
    hub.clock().move(Duration.ofMinutes(15));
    assertFalse(signedIn());
  }

  @Test
  void answersAWrongPasswordAndAnUnknownNameAlike() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    var suspended = people.person("Bob");
    var kept = hub.bean(People.class);
    kept.replace(suspended.with(Status.SUSPENDED, UUID.randomUUID()));

    var wrong = browser.signIn("ada@example.org", "not the password");
    var unknown = browser.signIn("eve@example.org", TestPeople.PASSWORD);
    var closed = browser.signIn("bob@example.org", TestPeople.PASSWORD);

    assertEquals(400, wrong.status());
    assertArrayEquals(masked(wrong, "ada"), masked(unknown, "eve"));
    assertArrayEquals(masked(wrong, "ada"), masked(closed, "bob"));
    assertEquals(3, events("sign-in-failed"));
    assertEquals(200, browser.get("/sign-in").status());
  }

  @Test
  void hashesOnceAtTheSameCostForEveryNameThatIsTried() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    people.person("Bob");
    hub.bean(People.class)
        .replace(
            hub.bean(People.class)
                .find(Address.of("bob@example.org").orElseThrow())
                .orElseThrow()
                .with(Status.SUSPENDED, UUID.randomUUID()));
    var realm = hub.bean(AccountRealm.class);
    var known = stored(realm, "ada@example.org");

    assertTrue(known.contains("argon2id$v=19$t=2,m=19456,p=1$"), known);
    for (var name : new String[] {"eve@example.org", "bob@example.org", "", "\u00e9@example.org"}) {
      var other = stored(realm, name);
      assertEquals(hub.bean(Passwords.class).nobodys(), other);
      assertEquals(parameters(known), parameters(other));
    }
  }

  @Test
  void turnsAwayWhoeverCannotBeCheckedInTime() throws Exception {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    try (var busy = TestHub.fresh(Map.of("serac.sign-in.patience", "1ms"));
        // Virtual threads would never meet here: each keeps its carrier until its hash is done.
        var at = Executors.newFixedThreadPool(16)) {
      var passwords = busy.bean(Passwords.class);
      var nobodys = passwords.nobodys();
      var together = new CyclicBarrier(16);
      var tries =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      at.submit(
                          () -> {
                            together.await();
                            return passwords.match("no", nobodys);
                          }))
              .toList();

      var turnedAway = 0;
      for (var one : tries) {
        try {
          assertFalse(one.get());
        } catch (ExecutionException e) {
          assertTrue(e.getCause() instanceof Passwords.TooBusy, e.toString());
          turnedAway++;
        }
      }
      assertTrue(turnedAway > 0 && turnedAway < 16, "turned away " + turnedAway);
      assertFalse(passwords.match("no", passwords.nobodys()));
    }
  }

  @Test
  void slowsGuessingAtOneAccountDownWhetherOrNotItExists() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    for (var name : new String[] {"ada", "nobody"}) {
      for (var i = 0; i < Throttle.PER_ACCOUNT; i++) {
        var spelt = i % 2 == 0 ? name : name.toUpperCase(java.util.Locale.ROOT);
        assertEquals(400, browser.signIn(spelt + "@example.org", "guess").status());
      }
      assertEquals(429, browser.signIn(name + "@example.org", TestPeople.PASSWORD).status());
    }

    hub.clock().move(Throttle.WINDOW.plusMinutes(1));

    assertEquals(303, browser.signIn("ada@example.org", TestPeople.PASSWORD).status());
  }

  @Test
  void slowsOneSourceDownWhateverNamesItTries() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    var throttle = hub.bean(Throttle.class);
    for (var i = 0; i < Throttle.PER_SOURCE; i++) {
      assertTrue(throttle.admit("n" + i + "@example.org", "192.0.2.1"));
    }

    assertFalse(throttle.admit("ada@example.org", "192.0.2.1"));
    assertTrue(throttle.admit("ada@example.org", "192.0.2.2"));
  }

  @Test
  void shutsSomebodyOutAtOnce() {
    var ada = people.requester("Ada", Role.REPRESENTATIVE, council);
    var kept = hub.bean(People.class);
    var grants = hub.bean(Grants.class);
    var today = org.serachub.platform.London.today(hub.clock());

    assertEndsAtOnce(
        () ->
            kept.replace(kept.find(ada.person()).get().with(Status.SUSPENDED, UUID.randomUUID())));
    kept.replace(kept.find(ada.person()).get().with(Status.ACTIVE, UUID.randomUUID()));
    assertEndsAtOnce(
        () ->
            kept.replace(
                kept.find(ada.person()).get().leaving(Optional.of(today), UUID.randomUUID())));
    kept.replace(kept.find(ada.person()).get().leaving(Optional.empty(), UUID.randomUUID()));
    assertEndsAtOnce(() -> leaves(Optional.of(today)));
    leaves(Optional.empty());
    assertEndsAtOnce(() -> hub.sql().update("UPDATE agency SET sector = 'health'"));
    hub.sql().update("UPDATE agency SET sector = ?", council.sector().word());
    assertEndsAtOnce(
        () -> {
          var grant = grants.find(ada.grant()).orElseThrow();
          grants.replace(grant, grant.ended(hub.clock().instant(), UUID.randomUUID()));
        });
    assertEquals(council.id(), hub.bean(Agencies.class).find(council.id()).get().id());
  }

  private void leaves(Optional<java.time.LocalDate> day) {
    var now = hub.bean(Agencies.class).find(council.id()).orElseThrow();
    var leaving =
        new Agency(
            now.id(),
            now.code(),
            now.name(),
            now.sector(),
            now.firstResponder(),
            now.lead(),
            day,
            now.version());
    Seeding.write(hub, event -> hub.bean(Agencies.class).replace(leaving, event));
  }

  @Test
  void countsASessionChangedBehindItsBackAsNone() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    var eve = people.requester("Eve", Role.REPRESENTATIVE, council);
    browser.open(browser.signIn("ada@example.org", TestPeople.PASSWORD).path());
    browser.open("/");
    assertTrue(signedIn());

    hub.sql()
        .update(
            "UPDATE sign_in_session SET person = ?, role_grant = ? WHERE person IS NOT NULL",
            eve.person().value(),
            eve.grant().value());

    assertFalse(signedIn());
  }

  @Test
  void countsALinkPutIntoTheDatabaseAsNone() {
    var ada = people.person("Ada");
    var links = hub.bean(OneTimeLinks.class);
    var made = links.make(ada.id(), LinkPurpose.RESET, Optional.empty());
    assertTrue(links.find(made).isPresent());

    hub.sql()
        .update(
            "INSERT INTO one_time_link (secret_hash, person, purpose, expires_at, mac)"
                + " SELECT ?, person, purpose, expires_at, mac FROM one_time_link",
            (Object) Digest.of("planted").bytes());

    assertEquals(Optional.empty(), links.find("planted"));
    assertTrue(links.find(made).isPresent());
  }

  @Test
  void countsARowChangedBehindItsBackAsNobody() {
    people.requester("Ada", Role.REPRESENTATIVE, council);
    var eve = people.requester("Eve", Role.REPRESENTATIVE, council);

    assertEndsAtOnce(() -> hub.sql().update("UPDATE role_grant SET role = 'dpo'"));
    hub.sql()
        .update(
            "UPDATE person SET password_hash = (SELECT p FROM (SELECT password_hash AS p FROM"
                + " person WHERE id = ?) AS x) WHERE name = 'Ada'",
            eve.person().value());
    assertEquals(400, browser.signIn("ada@example.org", TestPeople.PASSWORD).status());
  }

  private void assertEndsAtOnce(Runnable act) {
    assertEquals(303, browser.signIn("ada@example.org", TestPeople.PASSWORD).status());
    assertTrue(signedIn());
    act.run();
    assertFalse(signedIn());
    browser.cookies().clear();
  }

  private boolean signedIn() {
    return browser.get("/role").status() == 200;
  }

  private String token() {
    return Objects.requireNonNull(browser.cookies().get("serac"));
  }

  private long events(String kind) {
    return hub.sql().number("SELECT COUNT(*) FROM audit_event WHERE kind = ?", kind);
  }

  private static byte[] masked(Browser.Answer answer, String name) {
    var csrf = answer.hidden().get("csrf");
    var id = answer.hidden().get("form");
    return answer
        .text()
        .replace(csrf, "")
        .replace(id, "")
        .replace(name + "@", "")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String stored(AccountRealm realm, String name) {
    var token = new UsernamePasswordToken(name, "guess");
    return String.valueOf(realm.doGetAuthenticationInfo(token).getCredentials());
  }

  private static String parameters(String stored) {
    return stored.substring(0, stored.indexOf("p=1$"));
  }
}
