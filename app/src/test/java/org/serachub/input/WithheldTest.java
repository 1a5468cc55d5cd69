package org.serachub.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** People with an account of their own try the addresses of everybody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithheldTest {
  private static final String NOWHERE = "/cases/7777-7777";
  private static final List<String> TRICKS =
      List.of("/%s", "/.%s", "%s/", "%s;a=b", "%s%%2e", "%s/%%2e%%2e/x", "%s%%00", "%s.json");

  private People people;
  private Set<String> pages = Set.of();
  private final Map<List<String>, Answer> answers = new HashMap<>();

  @BeforeAll
  void collectAddresses() {
    people = new People(Map.of());
    var crawl = new Crawl(people.routes);
    people.browsers.values().forEach(crawl::walk);
    pages = new HashSet<>(crawl.pages());
    for (var row : people.hub.sql().rows("SELECT reference FROM case_file")) {
      pages.add("/cases/" + row.get("reference"));
    }
    for (var row : people.hub.sql().rows("SELECT code FROM conference")) {
      pages.add("/conferences/" + row.get("code"));
    }
  }

  @AfterAll
  void close() {
    people.close();
  }

  @Test
  void whatOneMayNotKnowHasTheBytesOfWhatIsNotThere() {
    var faults = new ArrayList<String>();
    var refused = 0;
    for (var person : people.browsers.entrySet()) {
      for (var path : pages) {
        var answer = answer(person, path);
        Fault.of(answer).ifPresent(fault -> faults.add(person.getKey() + path + ": " + fault));
        if (answer.status() == 404) {
          refused++;
          if (!masked(person.getValue().get(nowhere(path))).equals(masked(answer))) {
            faults.add(person.getKey() + " " + path + ": is not like an absent page");
          }
        }
      }
    }

    assertEquals(List.of(), faults);
    assertTrue(refused > 50, refused + " of " + pages.size());
  }

  @Test
  void whoeverIsAbsentFromACaseReadsItsReferenceNowhere() {
    var references =
        people.hub.sql().rows("SELECT reference FROM case_file").stream()
            .map(row -> String.valueOf(row.get("reference")))
            .toList();
    var faults = new ArrayList<String>();
    var hidden = 0;
    for (var person : people.browsers.entrySet()) {
      if (person.getKey().matches("(dpo|coordinator).*")) {
        continue;
      }
      var kept =
          references.stream()
              .filter(reference -> person.getValue().get("/cases/" + reference).status() == 404)
              .toList();
      hidden += kept.size();
      for (var path : pages) {
        var text = answer(person, path).text();
        for (var reference : kept) {
          if (text.contains(reference) && !path.contains("/conferences/")) {
            faults.add(person.getKey() + " " + path + ": names an absent case");
          }
        }
      }
    }

    assertEquals(List.of(), faults);
    assertTrue(hidden >= 4, "" + hidden);
  }

  @Test
  void noSpellingOfAnAddressOpensIt() {
    var faults = new ArrayList<String>();
    var representative = people.first("representative");
    for (var path : pages) {
      if (representative.get(path).status() == 404) {
        for (var trick : TRICKS) {
          var answer = representative.get(trick.formatted(path));
          if (answer.status() < 400 || Fault.of(answer).isPresent()) {
            faults.add(trick.formatted(path) + ": " + answer.status());
          }
        }
      }
    }

    assertEquals(List.of(), faults);
  }

  @Test
  void signingInLeadsToNoOtherSite() {
    for (var next :
        List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example")) {
      try (var browser = new Browser(people.hub)) {
        var page = browser.get("/sign-in");
        var signIn = people.signIns.getFirst();
        var answers =
            Map.of("username", signIn.address(), "password", signIn.password(), "next", next);
        var place = browser.submit(page, answers).location().orElse("");
        assertTrue(place.startsWith("/") && !place.contains("elsewhere"), place);
      }
    }
  }

  @Test
  void noAnswerTellsOfTheServerOrMayBeStored() {
    for (var person : people.browsers.values()) {
      for (var path : List.of("/", NOWHERE, "/cases")) {
        var answer = person.get(path);
        assertEquals("no-store", answer.header("cache-control"));
        for (var header : List.of("server", "etag", "last-modified", "x-powered-by")) {
          assertFalse(answer.response().headers().map().containsKey(header), header);
        }
      }
    }
  }

  /** What somebody gets at an address; asked once. */
  private Answer answer(Map.Entry<String, Browser> person, String path) {
    return answers.computeIfAbsent(
        List.of(person.getKey(), path), key -> person.getValue().get(path));
  }

  /** No route, in the same part of the site: the menu marks the part that was typed. */
  private static String nowhere(String path) {
    return "/" + path.split("[/?]")[1] + "/no/such/page/of/the/hub";
  }

  private static String masked(Answer answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF");
  }
}
