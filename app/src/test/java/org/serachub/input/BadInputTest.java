package org.serachub.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.architecture.Routes.Route;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Sends what no page sends to every route that takes a form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class BadInputTest {
  private static final String PLANTED = "/planted/";
  private static final String KEPT = "Kept words. ";

  /** They end or change the session that sends them. */
  private static final List<String> OF_THE_SESSION = List.of("/sign-out", "/role", "/account");

  private People people;
  private Tables tables;
  private List<Served> forms = List.of();
  private int met;

  @BeforeAll
  void meetEveryForm() {
    people = new People(Map.of(PlantedController.ON, "true"));
    tables = new Tables(people.hub.sql());
    var crawl = new Crawl(people.routes);
    people.browsers.values().forEach(crawl::walk);
    var stranger = new Browser(people.hub);
    people.browsers.put("stranger", stranger);
    crawl.walk(stranger);
    met = crawl.forms().size();
    forms =
        people.routes.stream()
            .filter(route -> route.method().equals("POST"))
            .map(route -> crawl.forms().getOrDefault(route.path(), unmet(route)))
            .sorted(Comparator.comparing(BadInputTest::turn))
            .toList();
  }

  @AfterAll
  void close() {
    people.close();
  }

  @Test
  @Order(1)
  void mostRoutesAreMetThroughTheirOwnForm() {
    var posts = people.routes.stream().filter(route -> route.method().equals("POST")).count();

    assertEquals(posts, forms.size());
    assertTrue(met * 2 > posts, met + " of " + posts);
  }

  @Test
  @Order(1)
  void whatCouldNotBeSavedIsGivenBackButNoPassword() {
    var failing =
        forms.stream().filter(f -> f.route().equals(PLANTED + "throws")).findFirst().orElseThrow();
    var typed = failing.with("note", KEPT);
    var given = failing.browser().post(failing.action(), typed);
    typed.put("password", "four of them");
    var kept = failing.browser().post(failing.action(), typed);

    assertEquals(500, given.status());
    assertEquals(KEPT.strip(), given.html().select("main .serac-prewrap").text());
    assertEquals(500, kept.status());
    assertEquals("", kept.html().select("main .serac-prewrap").text());
  }

  @Test
  @Order(2)
  void whatIsNoFormOfOursIsRefusedAndLeavesNothing() {
    var faults = new ArrayList<String>();
    for (var form : forms) {
      faults.addAll(send(form, Bad.envelopes(form, foreignToken(form))));
    }

    assertOnlyPlanted(faults);
  }

  @Test
  @Order(3)
  void whatIsTooLongComesBackWithAMessageAndIsKept() {
    var faults = new ArrayList<String>();
    var shown = 0;
    for (var form : forms) {
      var long20k = KEPT.repeat(1700);
      var texts = form.texts().stream().filter(name -> !name.contains("password")).toList();
      for (var name : texts) {
        var answer = form.browser().post(form.action(), form.with(name, long20k));
        Fault.of(answer).ifPresent(fault -> faults.add(form.route() + " " + name + ": " + fault));
        if (answer.status() == 303) {
          faults.add(form.route() + ": takes 20,000 characters in " + name);
        } else if (answer.status() == 400) {
          shown++;
          var page = answer.html();
          var kept = page.select("[name=" + name + "]").stream().map(Element::val);
          if (page.select(".govuk-error-summary").isEmpty()
              || kept.noneMatch(text -> text.startsWith(KEPT))) {
            faults.add(form.route() + ": does not keep " + name);
          }
        }
      }
    }

    assertEquals(List.of(), faults);
    assertTrue(shown >= 5, shown + " forms came back");
  }

  @Test
  @Order(4)
  void aFormSentTwiceActsOnce() {
    var faults = new ArrayList<String>();
    var acted = new ArrayList<String>();
    for (var form : forms) {
      if (ofTheSession(form) || form.route().equals("/sign-in")) {
        continue;
      }
      var fields = form.fresh();
      var first = form.browser().post(form.action(), fields);
      var between = tables.state();
      var second = form.browser().post(form.action(), fields);
      if (first.status() == 303) {
        acted.add(form.route());
        if (!between.equals(tables.state()) && notOnlySubmissions(between)) {
          faults.add(form.route() + ": stores twice " + changed(between));
        }
        if (second.status() >= 500) {
          faults.add(form.route() + ": second sending is status " + second.status());
        }
      }
    }

    assertOnlyPlanted(faults, "stores twice");
    assertTrue(acted.size() >= 8, acted.toString());
  }

  @Test
  @Order(5)
  void aWrongAnswerIsNeverAFaultAndIsStoredWhollyOrNotAtAll() {
    var faults = new ArrayList<String>();
    for (var form : forms) {
      if (!ofTheSession(form)) {
        faults.addAll(send(form, Bad.answers(form)));
      }
    }

    assertOnlyPlanted(faults, "status 500", "tells", "stores although refused");
  }

  @Test
  @Order(6)
  void nonsenseInAnAddressIsAbsentOrMalformed() {
    var faults = new ArrayList<String>();
    var nonsense =
        List.of("x", "7777-7777", "77777777-7777-4777-8777-777777777777", "a".repeat(1500), "0");
    for (var route : people.routes) {
      if (route.method().equals("GET") && !route.path().startsWith("/assets")) {
        var browser = whoMay(route);
        for (var word : nonsense) {
          var path = route.path().replaceAll("\\{[^}]*}", word) + "?page=" + word + "&from=" + word;
          var answer = browser.get(path);
          Fault.of(answer).ifPresent(fault -> faults.add(path + ": " + fault));
          if (answer.status() == 200 && route.path().contains("{")) {
            faults.add(path + ": is there");
          }
        }
      }
    }

    assertEquals(List.of(), faults);
  }

  private List<String> send(Served form, List<Bad> all) {
    var faults = new ArrayList<String>();
    var before = tables.state();
    for (var bad : all) {
      var answer = form.browser().post(bad.path(), bad.body(), bad.headers());
      var now = tables.state();
      Fault.of(answer).ifPresent(fault -> faults.add(said(form, bad, fault)));
      if (bad.refused() && answer.status() / 100 != 4) {
        faults.add(said(form, bad, "is taken with " + answer.status()));
      }
      if (answer.status() >= 400 && !before.equals(now)) {
        faults.add(said(form, bad, "stores although refused"));
      }
      before = now;
    }
    return faults;
  }

  private static boolean ofTheSession(Served form) {
    return OF_THE_SESSION.stream().anyMatch(form.route()::startsWith);
  }

  /** What changes who may sign in comes last, or the rest would be sent by nobody. */
  private static int turn(Served form) {
    return form.route().startsWith(PLANTED)
        ? 0
        : form.route().startsWith("/administration") ? 2 : 1;
  }

  private static String said(Served form, Bad bad, String fault) {
    return form.route() + " (" + bad.what() + "): " + fault;
  }

  private static void assertOnlyPlanted(List<String> faults, String... noticed) {
    var real = faults.stream().filter(fault -> !fault.startsWith(PLANTED)).toList();
    assertEquals(List.of(), real, () -> String.join("\n", real));
    for (var word : noticed) {
      if (faults.stream().noneMatch(fault -> fault.contains(word))) {
        throw new AssertionError("the planted mistake is not noticed: " + word);
      }
    }
  }

  private boolean notOnlySubmissions(Map<String, Object> before) {
    return !changed(before).stream().allMatch("submission"::equals);
  }

  private List<String> changed(Map<String, Object> before) {
    var now = tables.state();
    return now.keySet().stream()
        .filter(name -> !java.util.Objects.equals(now.get(name), before.get(name)))
        .toList();
  }

  private Served unmet(Route route) {
    var browser = whoMay(route);
    var action = route.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    var fields = Map.of("csrf", token(browser), "form", UUID.randomUUID().toString());
    return new Served(browser, route.path(), action, fields, List.of());
  }

  private Browser whoMay(Route route) {
    return people.browsers.entrySet().stream()
        .filter(entry -> List.of(route.who().split(",")).contains(entry.getKey().split(" ")[0]))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> people.first("representative"));
  }

  private String foreignToken(Served form) {
    var other = people.first("representative") == form.browser() ? "coordinator" : "representative";
    return token(people.first(other));
  }

  private static String token(Browser browser) {
    var page = browser.open("/");
    return token(page);
  }

  private static String token(Answer page) {
    var token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page.text());
    return token.find() ? token.group(1) : "";
  }
}
