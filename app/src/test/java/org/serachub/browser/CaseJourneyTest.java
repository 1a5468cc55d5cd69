package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Six people take one case of the demonstration through a conference, with and without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaseJourneyTest {
  private static final String CASE = "4HMT-R7XE";

  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();
  private String before = "/conferences/conference-41";

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  private Visitor enters(String name, Script script) {
    return chromium.visitor(demo.hub, script).signIn(demo.person(name));
  }

  @ParameterizedTest
  @EnumSource
  void aCaseGoesThroughAConference(Script script) throws IOException {
    var coordinator = enters("Imran Halloway", script);
    var people = new LinkedHashMap<String, Visitor>();
    people.put("Brackenmouth Police", enters("Dan Okafor", script));
    people.put("Brackenmouth Housing", enters("Colin Burdett", script));
    people.put("Brackenmouth Hospitals NHS Trust", enters("Grace Lindqvist", script));
    people.put("Lantern Advocacy", enters("Nadia Selim", script));

    var conference = called(coordinator, people, script);
    people.values().forEach(visitor -> undertakes(visitor, conference));
    new ConferenceDesk(coordinator).step(conference, CASE, "Seal the packs");
    var packs = new LinkedHashMap<String, String>();
    people.forEach(
        (agency, visitor) ->
            packs.put(agency, visitor.go(conference).follow("Case pack of case " + CASE).text()));
    for (var pack : packs.entrySet()) {
      Files.writeString(
          java.nio.file.Path.of("target", "pack-" + pack.getKey() + ".txt"), pack.getValue());
    }
    coordinator.unharmed();
    people.values().forEach(Visitor::unharmed);
  }

  private String called(Visitor coordinator, Map<String, Visitor> people, Script script) {
    var desk = new ConferenceDesk(coordinator);
    desk.step(before, CASE, "Close this item");
    var day = LocalDate.now(demo.hub.clock()).plusDays(10);
    var conference = desk.schedule("Extraordinary conference, script " + script.name(), day);
    before = conference;
    desk.add(conference, CASE, "The tenants asked to be heard again.");
    people.keySet().forEach(agency -> desk.invite(conference, CASE, agency));
    return conference;
  }

  private static void undertakes(Visitor visitor, String conference) {
    visitor.go(conference);
    assertEquals(conference + "/undertaking?next=" + conference, visitor.path());
    visitor
        .reads("You accept this once for this conference")
        .choose("I have read this and I accept it")
        .press("Continue")
        .reads("Case " + CASE);
    assertEquals(conference, visitor.path());
  }
}
