package org.serachub.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.architecture.Golden;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/**
 * The first page of every list there is, timed where there are many cases. Asserts no time: each
 * figure is printed beside its limit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListTimesTest {
  private static final int CASES = Integer.getInteger("lists.cases", 20);
  private static final int VALUES = Integer.getInteger("lists.values", 6);
  private static final int ROUNDS = Integer.getInteger("lists.rounds", 3);
  private static final int LIMIT = 50;
  private static final Pattern FILE = Pattern.compile("/export|[.]csv");

  /** Nobody in this bundle is a deputy, and to everybody else there is no such page. */
  private static final String FOR_DEPUTIES = "/conflicts";

  private final Map<String, Browser> browsers = new LinkedHashMap<>();
  private TestHub hub;

  @BeforeAll
  void load() {
    hub = TestHub.fresh();
    var loaded =
        hub.bean(LoadBundle.class)
            .loadDemonstration(LargeBundle.atWork(CASES, VALUES), new Operator("tester"));
    assertEquals(CASES + 1, loaded.added().get("cases"));
    for (var person : loaded.signIns()) {
      var browser = new Browser(hub);
      assertEquals(303, browser.signIn(person.address(), person.password()).status());
      browsers.putIfAbsent(person.role(), browser);
    }
  }

  @AfterAll
  void close() {
    browsers.values().forEach(Browser::close);
    hub.close();
  }

  @Test
  void everyListAnswersItsFirstPage() {
    var all = new ArrayList<Runnable>();
    for (var line : Golden.lines("routes.txt")) {
      var part = line.split(" +");
      if (part[0].equals("GET")
          && !part[1].contains("{")
          && !part[1].equals(FOR_DEPUTIES)
          && !part[2].equals("open")) {
        for (var role : browsers.keySet()) {
          if (part[2].equals("signed-in") || List.of(part[2].split(",")).contains(role)) {
            warm(role, part[1]);
            all.add(() -> time(role, part[1]));
          }
        }
      }
    }
    assertTrue(all.size() > 10, all.size() + " lists");
    all.forEach(Runnable::run);
  }

  // The first list that is asked for has everything compiled for the others.
  private void warm(String role, String path) {
    for (var round = 0; round < ROUNDS; round++) {
      java.util.Objects.requireNonNull(browsers.get(role)).get(path);
    }
  }

  /** The round trip over the loopback, which is a little more than the server's time. */
  private void time(String role, String path) {
    var browser = java.util.Objects.requireNonNull(browsers.get(role));
    var times = new ArrayList<Long>();
    for (var round = 0; round < ROUNDS; round++) {
      var began = System.nanoTime();
      var answer = browser.get(path);
      times.add(System.nanoTime() - began);
      assertEquals(200, answer.status(), () -> role + " " + path);
    }
    times.sort(Long::compare);
    System.out.printf(
        "FIGURE %s as %s: %,d cases, median %.1f ms of %d (%s)%n",
        path,
        role,
        CASES + 1,
        times.get(ROUNDS / 2) / 1e6,
        ROUNDS,
        FILE.matcher(path).find() ? "a file of everything" : "limit " + LIMIT + " ms");
  }
}
