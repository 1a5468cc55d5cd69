package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.platform.London;

/**
 * Six people take one case of the demonstration through a conference by the mouse and without
 * script. {@link FullRoundTest} goes both ways by the keyboard.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaseJourneyTest {
  private static final String CASE = "4HMT-R7XE";
  private static final String LAST = "/conferences/conference-41";
  private static final String HOUSING = "Brackenmouth Housing";
  private static final String HOSPITAL = "Brackenmouth Hospitals NHS Trust";

  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @Test
  void aCaseGoesThroughAConference() {
    var coordinator = enters("Imran Halloway");
    var people = invited();
    var conference = called(coordinator, people);
    people.values().forEach(visitor -> at(visitor).undertake(conference));
    var seen = contributes(get(people, HOUSING));

    new ConferenceDesk(coordinator).step(conference, CASE, "Seal the packs");
    var packs = new LinkedHashMap<String, String>();
    people.forEach((agency, visitor) -> packs.put(agency, at(visitor).pack(conference)));
    PackWords.check(packs, London.today(demo.hub.clock()));
    asksWhy(get(people, HOUSING));
    assertTrue(packs.getOrDefault(HOSPITAL, "").contains(seen));
    takesHome(get(people, HOSPITAL));
    looksBack(enters("Helen Strand"));

    coordinator.unharmed();
    people.values().forEach(Visitor::unharmed);
    people.values().forEach(Visitor::close);
    coordinator.close();
  }

  private Visitor enters(String name) {
    return chromium.visitor(demo.hub, Script.OFF).signIn(demo.person(name));
  }

  private Map<String, Visitor> invited() {
    var people = new LinkedHashMap<String, Visitor>();
    people.put("Brackenmouth Police", enters("Dan Okafor"));
    people.put(HOUSING, enters("Colin Burdett"));
    people.put(HOSPITAL, enters("Grace Lindqvist"));
    people.put("Lantern Advocacy", enters("Nadia Selim"));
    return people;
  }

  private String called(Visitor coordinator, Map<String, Visitor> people) {
    var desk = new ConferenceDesk(coordinator);
    desk.callOff(CASE, "It was dealt with before this test.");
    desk.close(LAST, CASE, "It was dealt with before this test.");
    var day = LocalDate.now(demo.hub.clock()).plusDays(10);
    var conference = desk.schedule("Extraordinary conference", day);
    desk.add(conference, CASE, "The tenants asked to be heard again.");
    people.keySet().forEach(agency -> desk.invite(conference, CASE, agency));
    return conference;
  }

  private static String contributes(Visitor visitor) {
    var seen = "The lock was changed again, and nobody told the tenants.";
    var question = "What workers saw or heard";
    at(visitor).question("Gareth Pellow", "Exploitation", question);
    visitor.page().locator("textarea").fill(seen);
    at(visitor).save();
    visitor.reads(seen);
    return seen;
  }

  private static void asksWhy(Visitor visitor) {
    visitor.follow("Why can't I see this? Conditions and injuries");
    assertEquals("Why can't I see this?", visitor.heading());
    visitor
        .reads("You may not see answers to this question")
        .reads("What would change it")
        .reads("This page is the same whether or not anything is recorded")
        .follow("Back to the pack")
        .reads("Prepared for Colin Burdett");
  }

  private static void takesHome(Visitor visitor) {
    visitor.press("Prepare a PDF");
    var place = visitor.path();
    var passphrase = visitor.page().locator("#passphrase").innerText().strip();
    var text = PackFile.text(visitor.download("Download the PDF"), passphrase);
    assertTrue(text.contains("999 000 0418"), text);
    assertTrue(text.contains("Prepared for Grace Lindqvist"), text);
    visitor.goExpecting(place, 404).lacks(passphrase);
  }

  private static void looksBack(Visitor officer) {
    officer
        .go("/oversight")
        .type("Case reference", CASE)
        .choose("What happened", "Given out")
        .press("Apply filters")
        .reads("Filters in use")
        .follow("Given out, Grace Lindqvist")
        .reads(HOSPITAL)
        .reads("the conference")
        .reads("NHS number Shown")
        .lacks("999 000 0418");
    officer
        .go("/oversight/verify")
        .press("Verify the trail now")
        .reads("The trail was whole")
        .unharmed();
    officer.close();
  }

  private static CaseDesk at(Visitor visitor) {
    return new CaseDesk(visitor, CASE);
  }

  private static Visitor get(Map<String, Visitor> people, String agency) {
    return Objects.requireNonNull(people.get(agency));
  }
}
