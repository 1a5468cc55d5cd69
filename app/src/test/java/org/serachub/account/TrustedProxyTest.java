package org.serachub.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** Whose word on where a request comes from is believed; guessing is slowed down by that. */
class TrustedProxyTest {
  /** One bucket counts for the account, one for each place that it was tried from. */
  private static final long ONE_PLACE = 2;

  private static final List<String> TWO_PLACES = List.of("203.0.113.7", "203.0.113.8");

  @Test
  void aProxyThatIsTrustedSaysWhereARequestComesFrom() {
    assertEquals(ONE_PLACE + 1, buckets(Map.of("serac.trusted-proxies", "127.0.0.1"), TWO_PLACES));
  }

  @Test
  void nobodyElseDoes() {
    assertEquals(ONE_PLACE, buckets(Map.of(), TWO_PLACES));
    assertEquals(ONE_PLACE, buckets(Map.of("serac.trusted-proxies", "192.0.2.1"), TWO_PLACES));
  }

  @Test
  void whatAVisitorSaysBeforeTheProxyCountsForNothing() {
    var forged = List.of("198.51.100.1, 203.0.113.7", "198.51.100.2,203.0.113.7");

    assertEquals(ONE_PLACE, buckets(Map.of("serac.trusted-proxies", "127.0.0.1"), forged));
  }

  @Test
  void behindAProxyThatSpeaksTlsACookieIsForThisHostAlone() {
    for (var tls : List.of(true, false)) {
      try (var hub = TestHub.fresh(Map.of("serac.tls", tls));
          var browser = new Browser(hub)) {
        browser.get("/sign-in");
        assertEquals(tls, browser.cookies().containsKey("__Host-serac"));
        assertEquals(!tls, browser.cookies().containsKey("serac"));
      }
    }
  }

  @Test
  void aHeaderOfAVisitorMakesNoCookieForTls() {
    try (var hub = TestHub.fresh();
        var browser = new Browser(hub)) {
      var page = browser.get("/sign-in");
      var fields = new HashMap<>(page.hidden());
      fields.put("username", "nobody@example.org");
      fields.put("password", "wrong words");
      var headers = Map.of("X-Forwarded-Proto", "https");
      browser.post("/sign-in", Browser.encode(fields), headers);
      assertTrue(browser.cookies().keySet().stream().noneMatch(name -> name.startsWith("__Host-")));
    }
  }

  private static long buckets(Map<String, Object> settings, List<String> forwarded) {
    try (var hub = TestHub.fresh(settings)) {
      for (var from : forwarded) {
        try (var browser = new Browser(hub)) {
          var fields = new HashMap<>(browser.get("/sign-in").hidden());
          fields.put("username", "nobody@example.org");
          fields.put("password", "wrong words");
          var answer =
              browser.post("/sign-in", Browser.encode(fields), Map.of("X-Forwarded-For", from));
          assertEquals(400, answer.status());
        }
      }
      return hub.sql().number("SELECT COUNT(DISTINCT bucket) FROM sign_in_failure");
    }
  }
}
