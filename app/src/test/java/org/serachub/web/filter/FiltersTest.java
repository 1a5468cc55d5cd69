package org.serachub.web.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.account.TestPeople;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.TestHub;

class FiltersTest {
  private static TestHub hub = TestHub.fresh(Map.of("test.routes", "yes"));
  private Browser browser = new Browser(hub);

  @BeforeAll
  static void start() {
    var people = new TestPeople(hub);
    var council = people.agency("council", Sector.HOUSING);
    people.requester("Dora", Role.DPO, council);
    people.requester("Ada", Role.REPRESENTATIVE, council);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @BeforeEach
  void fresh() {
    browser = new Browser(hub);
  }

  @Test
  void letsOnlyTheRoleInThatARouteNames() {
    assertEquals("/sign-in?next=%2Ftest%2Fdpo", browser.get("/test/dpo").location().get());
    signIn("ada");
    assertEquals(404, browser.get("/test/dpo").status());
    fresh();
    signIn("dora");
    assertEquals("dpo", browser.get("/test/dpo").text());
  }

  @Test
  void answersForbiddenUndeclaredAndMissingWithTheSameBytes() {
    signIn("ada");

    var missing = browser.get("/test/nowhere");
    for (var path : List.of("/test/dpo", "/test/undeclared", "/administration", "/agreements")) {
      var answer = browser.get(path);
      assertEquals(404, answer.status());
      assertEquals(masked(missing, "/test/nowhere"), masked(answer, path));
      assertEquals(names(missing), names(answer));
    }
  }

  @Test
  void putsTheHeadersOnEveryRoute() {
    signIn("dora");
    var seen = 0;
    var routes = hub.bean(Router.class).uriRoutes().map(route -> route.toString()).toList();
    for (var route : routes) {
      var path =
          route.replaceFirst("^\\S+ ", "").replaceFirst(" .*", "").replaceAll("\\{[^}]*}", "x");
      assertHeaders(browser.get(path), path);
      seen++;
    }
    assertTrue(seen > 30, "routes seen " + seen);
  }

  @Test
  void putsTheHeadersOnWhatIsNoPage() {
    assertHeaders(browser.get("/"), "/");
    assertHeaders(browser.get("/test/nowhere"), "missing");
    assertHeaders(browser.get("/a//b"), "malformed");
    assertHeaders(browser.post("/test/open", "a=b", Map.of()), "forged");
    var asset =
        browser.get(browser.get("/sign-in").html().select("link[rel=stylesheet]").attr("href"));
    assertEquals(200, asset.status());
    SecurityHeaders.FIXED.forEach((name, value) -> assertEquals(value, asset.header(name)));
    assertTrue(String.valueOf(asset.header("cache-control")).contains("immutable"));
  }

  @Test
  void refusesPathsAndParametersNoPageOfOursSends() {
    for (var path :
        List.of(
            "/test//open",
            "/test/./open",
            "/test/../test/open",
            "/test%2Fopen",
            "/test/open%00",
            "/test/%C3%A9",
            "/test/open;a=b",
            "/test/open?a=1&a=2",
            "/test/open?a=1&%61=2",
            "/test/open?a=%ff",
            "/test/open?a=%00")) {
      var answer = exchange(hub, "GET " + path + " HTTP/1.1");
      assertTrue(answer.startsWith("HTTP/1.1 400"), path + " " + answer.lines().findFirst());
    }
    assertTrue(exchange(hub, "GET /test/open?" + "a".repeat(3000) + " HTTP/1.1").contains(" 414 "));
    assertTrue(exchange(hub, "GET /test/open?a=%zz HTTP/1.1").startsWith("HTTP/1.1 4"));
    assertTrue(exchange(hub, "GET /test/open?a=1&b=2 HTTP/1.1").startsWith("HTTP/1.1 200"));
  }

  @Test
  void refusesMethodsNoPageOfOursUses() {
    for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
      var answer = exchange(hub, method + " /test/open HTTP/1.1");
      assertTrue(answer.startsWith("HTTP/1.1 405"), method + " " + answer.lines().findFirst());
      assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("content-security-policy"));
    }
  }

  @Test
  void saysNothingOfWhatItRunsOn() {
    for (var line : List.of("GET / HTTP/1.1", "GET /test/open?a=%zz HTTP/1.1", "rubbish")) {
      var answer = exchange(hub, line).toLowerCase(java.util.Locale.ROOT);
      assertFalse(answer.contains("\nserver:"), line);
      for (var word : List.of("micronaut", "netty", "exception", "java", "jte", "mysql")) {
        assertFalse(answer.contains(word), word + " in the answer to " + line);
      }
    }
  }

  @Test
  void takesAFormOnlyFromTheSessionItServedItTo() {
    var page = browser.get("/sign-in");
    var good = new HashMap<>(page.hidden());
    assertEquals(200, browser.post("/test/open", good).status());

    var without = new HashMap<>(good);
    without.remove("csrf");
    assertEquals(400, browser.post("/test/open", without).status());
    var changed = new HashMap<>(good);
    changed.compute("csrf", (name, token) -> "A".repeat(86));
    assertEquals(400, browser.post("/test/open", changed).status());
    changed.put("csrf", "short");
    assertEquals(400, browser.post("/test/open", changed).status());
    try (var other = new Browser(hub)) {
      assertEquals("/test/open", other.post("/test/open", good).location().get());
      other.get("/sign-in");
      assertEquals(400, other.post("/test/open", good).status());
    }
  }

  @Test
  void takesNoFormOfASessionThatHasEnded() {
    signIn("ada");
    var form = browser.get("/account").hidden();
    assertEquals(200, browser.post("/test/open", form).status());
    var cookie = browser.cookies().get("serac");

    browser.post("/sign-out", form);

    assertEquals("/test/open", browser.post("/test/open", form).location().get());
    browser.cookies().put("serac", String.valueOf(cookie));
    assertEquals("/test/open", browser.post("/test/open", form).location().get());
    browser.get("/sign-in");
    assertEquals(400, browser.post("/test/open", form).status());
  }

  @Test
  void takesNoFormThatAnotherSiteSends() {
    var good = Browser.encode(browser.get("/sign-in").hidden());
    var ours = hub.uri().getScheme() + "://" + hub.uri().getAuthority();

    assertEquals(200, post(good, "Sec-Fetch-Site", "same-origin").status());
    assertEquals(200, post(good, "Origin", ours).status());
    assertEquals(200, post(good, "Origin", "null").status());
    for (var site : List.of("cross-site", "same-site", "none", "anything")) {
      assertEquals(400, post(good, "Sec-Fetch-Site", site).status(), site);
    }
    for (var origin : List.of("https://example.org", ours + ".example.org", "file://", "%")) {
      assertEquals(400, post(good, "Origin", origin).status(), origin);
    }
  }

  @Test
  void answersBadBodiesWithoutDetail() {
    var good = Browser.encode(browser.get("/sign-in").hidden());

    assertEquals(200, browser.post("/test/open", good, Map.of()).status());
    assertEquals(
        413, browser.post("/test/open", good + "&a=" + "x".repeat(600_000), Map.of()).status());
    assertEquals(
        413, browser.post("/test/open", good + "&a=" + "x".repeat(10_000_000), Map.of()).status());
    assertEquals(400, browser.post("/test/open", good + "&a=%ff", Map.of()).status());
    assertEquals(400, browser.post("/test/open", good + "&a=%e", Map.of()).status());
    assertEquals(400, browser.post("/sign-in", good + "&username=a&username=b", Map.of()).status());
    assertEquals(400, browser.post("/sign-in", good + "&unheard=of", Map.of()).status());
    assertTrue(post(good, "Content-Type", "application/json").status() / 100 == 4);
    assertTrue(post(good, "Content-Type", "text/plain").status() / 100 == 4);
  }

  @Test
  void goesOnToPlacesOfThisSiteAlone() {
    assertEquals("/cases", next("/cases"));
    assertEquals("/cases?page=2", next("/cases?page=2"));
    for (var elsewhere :
        List.of(
            "https://example.org",
            "//example.org",
            "/\\example.org",
            "/%2Fexample.org",
            "javascript:alert(1)",
            "/cases//x",
            "/a\r\nSet-Cookie: a=b",
            "")) {
      assertEquals("/", next(elsewhere), elsewhere);
    }
  }

  private String next(String to) {
    fresh();
    var page = browser.get("/sign-in");
    var answer =
        browser.submit(
            page,
            Map.of("username", "ada@example.org", "password", TestPeople.PASSWORD, "next", to));
    return answer.location().orElse("status " + answer.status());
  }

  private Answer post(String body, String header, String value) {
    return browser.post("/test/open", body, Map.of(header, value));
  }

  private void signIn(String name) {
    assertEquals("/", browser.signIn(name + "@example.org", TestPeople.PASSWORD).location().get());
  }

  private static void assertHeaders(Answer answer, String where) {
    SecurityHeaders.FIXED.forEach(
        (name, value) -> assertEquals(value, answer.header(name), name + " at " + where));
    assertEquals("no-store", answer.header("cache-control"), where);
    assertEquals(null, answer.header("server"), where);
    assertTrue(answer.status() < 500, where + " " + answer.status());
  }

  private static String masked(Answer answer, String path) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
        .replaceAll("[A-Za-z0-9_-]{86}", "TOKEN")
        .replace(path, "PATH");
  }

  private static List<String> names(Answer answer) {
    return answer.response().headers().map().keySet().stream().sorted().toList();
  }

  /** What the bare socket says, for what a client would not send. */
  static String exchange(TestHub hub, String line) {
    try (var socket = new Socket(hub.uri().getHost(), hub.uri().getPort())) {
      socket.setSoTimeout(5_000);
      var request =
          line + "\r\nHost: " + hub.uri().getAuthority() + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
