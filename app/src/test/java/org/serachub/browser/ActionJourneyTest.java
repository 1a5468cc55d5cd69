package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.serachub.platform.London;
import org.serachub.platform.calendar.WorkingDays;

/** An action from the coordinator's desk to its end at the owner's, by keyboard alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActionJourneyTest {
  private static final String ACTIONS = "/cases/4HMT-R7XE/actions";
  private static final String HOUSING = "Brackenmouth Housing: Colin Burdett";
  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @ParameterizedTest
  @EnumSource
  void anActionIsAgreedAcceptedReportedOnAndDone(Script script) {
    var title = "Change the lock, script " + script;
    try (var coordinator = enters("Imran Halloway", script);
        var owner = enters("Colin Burdett", script)) {
      agrees(coordinator, title);
      owner.go("/actions").reads("To do").reads(title);
      moves(owner, title, "Accept it");
      moves(owner, title, "Start work on it");
      says(owner, title, "Add a progress note", "The locksmith comes on Monday");
      owner.reads("The locksmith comes on Monday").follow("What you may see to carry it out");
      owner.reads("closes with the last one");
      says(owner, title, "Mark it as done", "Two keys, one for each of them");
      coordinator.go(ACTIONS).reads(title).reads("Two keys, one for each of them");
      coordinator.unharmed();
      owner.unharmed();
    }
  }

  private Visitor enters(String name, Script script) {
    return chromium.visitor(demo.hub, script).signIn(demo.person(name));
  }

  private void agrees(Visitor visitor, String title) {
    visitor.go(ACTIONS).press("Add an action");
    var due = nextWorkingDay();
    type(visitor, "title", title);
    type(visitor, "measure", "Only the tenants hold a key");
    type(visitor, "risk", "Strangers come and go");
    tabTo(visitor, "owner");
    visitor
        .page()
        .locator("#owner")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(HOUSING));
    type(visitor, "due-day", "" + due.getDayOfMonth());
    type(visitor, "due-month", "" + due.getMonthValue());
    type(visitor, "due-year", "" + due.getYear());
    visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
    visitor.reads("Action added").reads(title);
  }

  /** On the board: the list on the card, its button, and no pointer. */
  private static void moves(Visitor visitor, String title, String step) {
    visitor.go("/actions");
    var card = visitor.page().locator(".serac-board__card:has-text('" + title + "')");
    var id = Objects.requireNonNull(card.locator("select").getAttribute("id"));
    tabTo(visitor, id);
    visitor.page().keyboard().type(step);
    visitor.page().keyboard().press("Tab");
    visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
    visitor.reads("Saved");
  }

  private static void says(Visitor visitor, String title, String step, String text) {
    visitor.go("/actions").follow(title).follow(step);
    assertEquals(step, visitor.heading());
    type(visitor, "text", text);
    visitor.page().keyboard().press("Tab");
    visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
    visitor.reads("Saved");
  }

  private static void type(Visitor visitor, String id, String text) {
    tabTo(visitor, id);
    visitor.page().keyboard().type(text);
  }

  /** Presses the tabulator until it is there. */
  private static void tabTo(Visitor visitor, String id) {
    for (var pressed = 0; pressed < 200; pressed++) {
      if (id.equals(visitor.page().evaluate("document.activeElement.id"))) {
        return;
      }
      visitor.page().keyboard().press("Tab");
    }
    throw new AssertionError(id + " cannot be reached by keyboard");
  }

  private LocalDate nextWorkingDay() {
    var today = London.today(demo.hub.clock());
    return demo.hub.bean(WorkingDays.class).nextWorkingDay(today);
  }
}
