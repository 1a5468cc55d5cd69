package org.serachub.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.platform.London;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Whoever held a session and a begun download loses both, whatever it is that ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SessionsEndTest {
  private static final String CASE = "4HMT-R7XE";
  private static final String CONFERENCE = "/conferences/conference-41";
  private static final String PACK = CONFERENCE + "/cases/" + CASE + "/pack";

  private People people;
  private Browser administrator;

  @BeforeAll
  void open() {
    people = new People(Map.of());
    administrator = people.first("administrator");
  }

  @AfterAll
  void close() {
    people.close();
  }

  /** Somebody who reads a pack and has noted the passphrase of a document. */
  private record Holder(Browser browser, Answer download, Map<String, String> cookies) {}

  @Test
  void suspending() {
    var holder = holder("dan.okafor");
    act("Dan Okafor", "/suspend", Map.of());
    assertGone(holder);
  }

  @Test
  void leaving() {
    var holder = holder("colin.burdett");
    var page = administrator.get(person("Colin Burdett") + "/leave");
    assertEquals(303, administrator.submit(page, yesterday("leaves")).status());
    assertGone(holder);
  }

  @Test
  void theEndOfARole() {
    var holder = holder("nadia.selim");
    act("Nadia Selim", "/end", Map.of());
    assertGone(holder);
  }

  @Test
  void signingOut() {
    var holder = holder("ruth.castell");
    var home = holder.browser().get("/");
    var form = home.html().expectFirst("form[action=/sign-out]");
    assertEquals(303, holder.browser().submit(form, home, Map.of()).status());
    assertGone(holder);
  }

  @Test
  void aNewPassword() {
    var holder = holder("imran.halloway");
    var page = administrator.get(person("Imran Halloway"));
    var form = page.html().expectFirst("form[action$=/link]");
    var shown = administrator.submit(form, page, Map.of());
    var link = shown.html().expectFirst("#one-time-link").text().replaceFirst("https?://[^/]*", "");
    var anew = new Browser(people.hub);
    var welcome = anew.get(link);
    var words = "seven green herons over the weir";
    var answers = Map.of("password", words, "again", words);
    assertEquals(303, anew.submit(welcome, answers).status(), welcome.text());
    assertGone(holder);
  }

  @Test
  void theAgencyLeaving() {
    var holder = holder("grace.lindqvist");
    var page = administrator.get("/administration/agencies/hospital");
    var sent = administrator.submit(page, yesterday("left"));
    assertEquals(303, sent.status(), sent.text());
    assertGone(holder);
  }

  @Test
  void anExclusionEndsWhatWasBegunAndIsToldByNothing() {
    var holder = holder("marian.petch");
    var browser = holder.browser();
    for (var page : new String[] {"/cases", "/", CONFERENCE}) {
      assertTrue(browser.get(page).text().contains(CASE), page);
    }
    var coordinator = enter("tess.maudley");
    var register = "/cases/" + CASE + "/exclusions";
    var page = coordinator.get(register);
    var whom = page.html().select("option:contains(Marian Petch)").val();
    assertEquals(303, coordinator.submit(page, Map.of("whom", whom)).status());

    for (var list : new String[] {"/cases", "/", CONFERENCE}) {
      assertFalse(browser.get(list).text().contains(CASE), list);
    }
    assertEquals(404, browser.get("/cases/" + CASE).status());
    assertEquals(404, browser.get(PACK).status());
    assertEquals(404, browser.get(holder.download().path()).status());
    assertEquals(404, browser.submit(holder.download(), Map.of()).status());

    var again = coordinator.get(register);
    var end = again.html().expectFirst("tr:contains(Marian Petch) form");
    assertEquals(303, coordinator.submit(end, again, Map.of()).status());
    assertEquals(200, browser.get(PACK).status());
    assertEquals(200, browser.submit(holder.download(), Map.of()).status());
  }

  private Map<String, String> yesterday(String name) {
    var day = London.today(people.hub.clock()).minusDays(1);
    return Map.of(
        name + "-day",
        "" + day.getDayOfMonth(),
        name + "-month",
        "" + day.getMonthValue(),
        name + "-year",
        "" + day.getYear());
  }

  private Holder holder(String name) {
    var browser = enter(name);
    var pack = browser.get(PACK);
    if (pack.location().isPresent()) {
      var undertaking = browser.follow(pack);
      pack = browser.follow(browser.submit(undertaking, Map.of("accept", "yes")));
    }
    assertEquals(200, pack.status(), name);
    var form = pack.html().expectFirst("form[action$=/downloads]");
    var download = browser.follow(browser.submit(form, pack, Map.of()));
    assertEquals(200, download.status(), name);
    assertEquals(1, download.html().select("#passphrase").size());
    return new Holder(browser, download, new LinkedHashMap<>(browser.cookies()));
  }

  private Browser enter(String name) {
    return people.enter(
        people.signIns.stream()
            .filter(signIn -> signIn.address().startsWith(name))
            .findFirst()
            .orElseThrow());
  }

  private void act(String name, String action, Map<String, String> answers) {
    var page = administrator.get(person(name));
    var form = page.html().expectFirst("main form[action$=" + action + "]");
    assertEquals(303, administrator.submit(form, page, answers).status(), name);
  }

  private String person(String name) {
    var link = administrator.get("/administration").html().select("a:contains(" + name + ")");
    return link.attr("href");
  }

  /** Nothing is served any more to the cookie that was good before. */
  private void assertGone(Holder holder) {
    for (var path : new String[] {PACK, "/cases/" + CASE, "/cases", "/"}) {
      assertNoCase(again(holder).get(path));
    }
    var fields = new HashMap<>(holder.download().hidden());
    var fetched = again(holder).post(holder.download().path(), fields);
    assertNoCase(fetched);
    assertFalse(String.valueOf(fetched.header("content-type")).contains("pdf"));
    assertNoCase(again(holder).get(holder.download().path()));
  }

  private Browser again(Holder holder) {
    var browser = new Browser(people.hub);
    browser.cookies().putAll(holder.cookies());
    return browser;
  }

  private static void assertNoCase(Answer answer) {
    assertNotEquals(200, answer.status(), answer.path());
    assertTrue(answer.status() < 500, answer.path());
    assertFalse(answer.html().text().contains("Gareth"), answer.path());
  }
}
