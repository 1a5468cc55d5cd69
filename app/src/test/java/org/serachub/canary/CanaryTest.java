package org.serachub.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.bundle.LoadBundle;
import org.serachub.bundle.Loaded;
import org.serachub.bundle.Operator;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.decision.Stage;
import org.serachub.decision.engine.Policies;
import org.serachub.leaks.Finding;
import org.serachub.leaks.Needles;
import org.serachub.leaks.Pdf;
import org.serachub.leaks.PdfStructure;
import org.serachub.leaks.Reply;
import org.serachub.testing.Browser;
import org.serachub.testing.Statements;
import org.serachub.testing.TestHub;

/** Everybody crawls everything; nothing withheld is found, and everything permitted is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {
  private static final String CASE = "/cases/{reference}";
  private static final String PACK = "/conferences/{code}/cases/{reference}/pack";
  private static final String OUTCOME = "/conferences/{code}/cases/{reference}/outcome";
  private static final String RETURN = "/conferences/{code}/cases/{reference}/research";
  private static final String BOARD = "/actions";
  private static final String TABLE = "/actions/export";
  private static final String ACTION = "/cases/{reference}/actions/{id}";
  private static final String DELIVERY = "/cases/{reference}/actions/{id}/case";
  private static final String DOCUMENT = PACK + "/downloads/{id}";

  private final World world = MakeWorld.of(Policies.shipped().catalogue());
  private final Judge judge = new Judge(world);
  private final RouteTable routes = new RouteTable();
  private final List<Visit> visits = new ArrayList<>();
  private final Map<Visit, Set<Finding>> found = new HashMap<>();
  private TestHub hub;
  private String log = "";
  private Map<String, String> passwords = Map.of();

  @BeforeAll
  void crawl() {
    hub = TestHub.fresh(Map.of(SecondDoor.ON, "true", Statements.ON, "true"));
    var bundle = WriteBundle.of(world).getBytes(StandardCharsets.UTF_8);
    passwords =
        hub
            .bean(LoadBundle.class)
            .loadDemonstration(bundle, new Operator("tester"))
            .signIns()
            .stream()
            .collect(Collectors.toMap(Loaded.SignIn::address, Loaded.SignIn::password));
    Outcomes.ofTheirItems(hub);
    var known = Known.of(world, hub);
    try (var kept = new LogKeeper()) {
      for (var persona : world.personas()) {
        try (var browser = signedIn(persona)) {
          visits.addAll(crawl(browser, persona, known).everywhere());
        }
      }
      try (var nobody = new Browser(hub)) {
        var stranger = new Persona("nobody", "nobody", Optional.empty());
        visits.addAll(crawl(nobody, stranger, known).everywhere());
      }
      log = kept.text();
    }
    visits.forEach(visit -> found.put(visit, judge.found(visit)));
  }

  @AfterAll
  void stop() {
    hub.close();
  }

  @Test
  void nothingWithheldIsFoundInAnyAnswer() {
    var leaks = new TreeMap<String, Set<Finding>>();
    for (var visit : visits) {
      var leaked = judge.leaked(visit, found.getOrDefault(visit, Set.of()));
      if (!leaked.isEmpty()) {
        leaks.put(visit.toString(), leaked);
      }
    }

    System.out.printf(
        "FIGURE crawl: %,d answers to %d people, %,d values found in them, none withheld%n",
        visits.size(),
        world.personas().size(),
        found.values().stream().mapToLong(names -> Needles.names(names).size()).sum());
    assertEquals(Map.of(), leaks);
  }

  @Test
  void everythingPermittedIsOnTheCasePage() {
    assertComplete(CASE, "research");
  }

  @Test
  void everythingPermittedIsWhereAnAgencySearches() {
    int seen = 0;
    for (var visit : visits) {
      if (visit.route().equals(RETURN)
          && visit.method().equals("GET")
          && visit.reply().status() == 200
          && theCase(visit).stage("research").equals("research")) {
        var missing = minus(judge.of(visit.by(), theCase(visit), "research"), names(visit));
        assertEquals(Set.of(), missing, visit::toString);
        seen += names(visit).size();
      }
    }
    assertTrue(seen > 0, "somebody searches");
  }

  @Test
  void everythingPermittedIsInThePackOnScreenAndAsADocument() {
    assertComplete(PACK, "conference");
    assertComplete(DOCUMENT, "conference");
  }

  @Test
  void itIsSoInEveryStage() {
    var stages = new TreeSet<String>();
    for (var visit : visits) {
      if (Set.of(CASE, PACK).contains(visit.route())
          && visit.reply().status() == 200
          && !names(visit).isEmpty()) {
        stages.add(theCase(visit).stage(Judge.purpose(visit.route())));
      }
    }

    assertEquals(Stream.of(Stage.values()).map(Stage::word).collect(Collectors.toSet()), stages);
  }

  @Test
  void everythingThatTheOwnerOfAnActionMayReadIsThereToCarryItOut() {
    assertComplete(DELIVERY, "action-delivery");
    var readers =
        visits.stream()
            .filter(visit -> visit.route().equals(DELIVERY) && !names(visit).isEmpty())
            .map(visit -> visit.by().of())
            .collect(Collectors.toSet());
    assertEquals(
        Set.of("housing"), readers, "whoever is done with it, or gave it back, is not let in");
  }

  @Test
  void whoMayReadSomethingIsLetInAndWhoMayNotIsNot() {
    for (var visit : visits) {
      if (visit.route().equals(CASE) && namesACase(visit)) {
        var permitted = judge.of(visit.by(), theCase(visit), "research");
        if (visit.reply().status() == 404) {
          var row = routes.of("GET", visit.reply().address()).orElseThrow();
          assertTrue(permitted.isEmpty() || !row.open(visit.by().role()), visit::toString);
        }
      }
    }
  }

  @Test
  void everyRouteOfTheGoldenListWasTaken() {
    var taken = visits.stream().map(Visit::route).collect(Collectors.toSet());
    var listed = routes.reading().stream().map(RouteTable.Row::path).toList();

    assertEquals(Set.of(), minus(new TreeSet<>(listed), taken));
  }

  @Test
  void everyRouteThatCarriesValuesShowsThemToOneAndHidesThemFromAnother() {
    var carrying = new TreeSet<String>();
    found.forEach(
        (visit, names) -> {
          if (!names.isEmpty()) {
            carrying.add(visit.route());
          }
        });

    assertTrue(
        carrying.containsAll(
            List.of(CASE, PACK, DOCUMENT, OUTCOME, "/cases", BOARD, TABLE, ACTION, DELIVERY)),
        carrying::toString);
    for (var route : carrying) {
      assertTrue(differs(route), () -> "`" + route + "` shows everybody the same");
    }
  }

  @Test
  void aRouteThatLeavesNoEventTouchesNothingOfACase() {
    var unaudited =
        routes.reading().stream()
            .filter(row -> row.audit().equals("none"))
            .map(RouteTable.Row::path)
            .collect(Collectors.toSet());
    var touching = new TreeMap<String, List<String>>();
    for (var visit : visits) {
      if (visit.method().equals("GET")
          && unaudited.contains(visit.route())
          && !visit.onCaseTables().isEmpty()) {
        touching.put(visit.toString(), visit.onCaseTables());
      }
    }

    assertEquals(Map.of(), touching);
    assertTrue(
        visits.stream().anyMatch(v -> v.route().equals(CASE) && !v.onCaseTables().isEmpty()),
        "what touches a case is noticed");
  }

  @Test
  void everyPageWithSomethingOfACaseHasExactlyOneEvent() {
    int pages = 0;
    for (var visit : visits) {
      if (visit.method().equals("GET") && visit.reply().isHtml() && !names(visit).isEmpty()) {
        assertEquals(1, events(visit), visit::toString);
        pages++;
      }
    }
    assertTrue(pages > 20);
  }

  @Test
  void nothingOfACaseIsLogged() {
    assertEquals(Set.of(), judge.needles().in(log, "log"));
  }

  @Test
  void noAnswerIsAFault() {
    var faults = visits.stream().filter(visit -> visit.reply().status() >= 500).toList();

    assertEquals(List.of(), faults);
  }

  @Test
  void documentsHaveNoHidingPlaces() {
    var documents = visits.stream().filter(visit -> visit.reply().isPdf()).toList();

    assertFalse(documents.isEmpty());
    for (var visit : documents) {
      var pdf = new Pdf(visit.reply().body(), visit.passphrase());
      assertEquals(Set.of(), PdfStructure.hidingPlaces(pdf), visit::toString);
    }
  }

  @Test
  void aSecondDoorIsCaught() {
    try (var browser = signedIn(persona("pat@police.example"))) {
      var answer = browser.get("/planted/AAAA-2222");
      var reply =
          new Reply("/planted/AAAA-2222", answer.status(), Map.of(), answer.response().body());
      var visit =
          new Visit(
              persona("pat@police.example"),
              "GET",
              "/planted/{reference}",
              reply,
              Optional.empty(),
              List.of());

      assertFalse(judge.leaked(visit, judge.found(visit)).isEmpty());
    }
  }

  @Test
  void theWorldIsWorthCrawling() {
    var levels = new HashMap<String, Integer>();
    for (var persona : world.personas()) {
      for (var one : world.cases()) {
        levels.merge("research", judge.of(persona, one, "research").size(), Integer::sum);
        levels.merge("conference", judge.of(persona, one, "conference").size(), Integer::sum);
      }
    }

    assertTrue(world.values().size() > 300, () -> world.values().size() + " values");
    assertTrue(levels.values().stream().allMatch(count -> count > 200), levels::toString);
    assertTrue(visits.size() > 1_000, () -> visits.size() + " visits");
  }

  private void assertComplete(String route, String purpose) {
    int seen = 0;
    for (var visit : visits) {
      if (visit.route().equals(route) && visit.reply().status() == 200 && namesACase(visit)) {
        var missing = minus(judge.of(visit.by(), theCase(visit), purpose), names(visit));
        assertEquals(Set.of(), missing, visit::toString);
        seen += names(visit).size();
      }
    }
    assertTrue(seen > 0, () -> "nobody saw anything at `" + route + "`");
  }

  private long events(Visit visit) {
    var request = Jsoup.parse(visit.reply().text()).expectFirst("footer .serac-reference").text();
    return hub.sql()
        .number("SELECT COUNT(*) FROM audit_event WHERE request_id = ?", UUID.fromString(request));
  }

  private Crawl crawl(Browser browser, Persona persona, Known known) {
    return new Crawl(browser, hub.bean(Statements.class), persona, routes, known);
  }

  private boolean differs(String route) {
    var sets =
        visits.stream()
            .filter(visit -> visit.route().equals(route))
            .map(this::names)
            .collect(Collectors.toSet());
    return sets.size() > 1;
  }

  private Set<String> names(Visit visit) {
    return Needles.names(found.getOrDefault(visit, Set.of()));
  }

  private boolean namesACase(Visit visit) {
    return world.cases().stream().anyMatch(c -> visit.reply().address().contains(c.reference()));
  }

  private CanaryCase theCase(Visit visit) {
    return world.cases().stream()
        .filter(c -> visit.reply().address().contains(c.reference()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> minus(Set<String> all, Set<String> less) {
    var rest = new TreeSet<>(all);
    rest.removeAll(less);
    return rest;
  }

  private Persona persona(String address) {
    return world.personas().stream()
        .filter(persona -> persona.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private Browser signedIn(Persona persona) {
    var browser = new Browser(hub);
    var answer = browser.signIn(persona.address(), passwords.getOrDefault(persona.address(), ""));
    assertEquals(303, answer.status(), persona::address);
    return browser;
  }
}
