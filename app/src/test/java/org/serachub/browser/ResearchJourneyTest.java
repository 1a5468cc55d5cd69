package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agency is reminded and returns: a line of one search, nothing of another, by keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResearchJourneyTest {
  private static final String HELD = "T6WB-2JHK";
  private static final String NOTHING = "XD58-QTNA";

  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @ParameterizedTest
  @EnumSource
  void anAgencyIsRemindedAndReturns(Script script) {
    var coordinator = chromium.visitor(demo.hub, script).signIn(demo.person("Imran Halloway"));
    var police = chromium.visitor(demo.hub, script).signIn(demo.person("Dan Okafor"));
    opensAgain(police, HELD);
    opensAgain(police, NOTHING);
    coordinator
        .go("/research")
        .press("Send a reminder to Brackenmouth Police about case " + HELD)
        .reads("Reminder recorded");
    police.go("/").reads("Research due").reads("Reminded on").follow("Research on case " + HELD);
    police.reads("Search your records with").reads("The coordinator reminded your agency");
    holdsALine(police, "Van seen outside twice, script " + script);
    police.go("/").follow("Research on case " + NOTHING);
    holdsNothing(police);
    coordinator.go("/research").reads("Returned").reads(NOTHING);
    coordinator.unharmed();
    police.unharmed();
    coordinator.close();
    police.close();
  }

  private static void opensAgain(Visitor police, String reference) {
    police.go("/research").follow("Case " + reference);
    if (police.text().contains("Your return is complete")) {
      police.press("Open the return again").reads("How far is your search?");
    }
  }

  private static void holdsALine(Visitor police, String line) {
    var page = police.page();
    page.locator("#question")
        .selectOption(page.locator("#question option").nth(1).getAttribute("value"));
    police.type("What do you hold?", line).type("Private notes", "Two systems searched");
    police.choose("Fact").choose("No handling code").choose("Return complete").press("Save");
    police.reads("Research return complete").reads(line).reads("Two systems searched");
  }

  /** Without a mouse: to the choice, to the button, and away. */
  private static void holdsNothing(Visitor police) {
    var keyboard = police.page().keyboard();
    tabTo(police, "#state");
    keyboard.press("ArrowDown");
    keyboard.press("ArrowDown");
    if (police.page().locator("#state:checked").count() > 0) {
      fail("the arrow moves the choice");
    }
    tabTo(police, "main button");
    police.page().waitForNavigation(() -> keyboard.press("Enter"));
    police.reads("Research return complete").reads("Nil return");
    assertEquals(0, police.page().locator("#note").count());
  }

  private static void tabTo(Visitor visitor, String selector) {
    for (var presses = 0; presses < 150; presses++) {
      visitor.page().keyboard().press("Tab");
      if (visitor.page().locator(selector + ":focus").count() > 0) {
        return;
      }
    }
    fail("the keyboard does not reach " + selector);
  }
}
