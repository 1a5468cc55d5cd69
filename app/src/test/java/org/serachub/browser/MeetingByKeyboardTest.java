package org.serachub.browser;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.serachub.platform.calendar.WorkingDays;

/** A conference from the diary to its review with the keyboard alone, with and without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MeetingByKeyboardTest {
  private static final String OLD = "/conferences/conference-41";
  private static final String CASE = "4HMT-R7XE";
  private static final String DECISION = "Housing changes the lock on Friday.";
  private static final String REASON = "What was agreed is done.";

  private Chromium chromium;

  @BeforeAll
  void start() {
    chromium = new Chromium();
  }

  @AfterAll
  void stop() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource
  void aConferenceIsHeldWithoutAMouse(Script script) {
    try (var demo = new DemoHub();
        var imran = chromium.visitor(demo.hub, script).signIn(demo.person("Imran Halloway"));
        var ruth = chromium.visitor(demo.hub, script).signIn(demo.person("Ruth Castell"))) {
      var keys = new Keys(imran.page());
      // Later than what the demonstration plans, since one chair cannot be in two places.
      var conference = planned(imran, keys, LocalDate.now(demo.hub.clock()).plusDays(45));
      invited(imran, keys, conference);
      held(imran, keys, conference);
      recorded(ruth, new Keys(ruth.page()), conference, demo);
      closedAndHeardAgain(imran, keys, conference);
      imran.unharmed();
      ruth.unharmed();
    }
  }

  private static String planned(Visitor imran, Keys keys, LocalDate day) {
    for (var reference : cases(imran)) {
      imran.go(OLD);
      keys.open("Close this item (case " + reference + ")")
          .type("Why is nothing left to do for this item?", REASON)
          .press("Close this item");
    }
    imran.go("/conferences");
    keys.open("Schedule a conference")
        .type("Title", "By keyboard")
        .type("Room", "Room 4")
        .type("Link to join online (optional)", "https://meet.example/room-4")
        .type("Date", day)
        .type("Start time", "10:00")
        .type("Planned end", "10:40")
        .choose("Chair (optional)", "Ruth Castell")
        .press("Schedule");
    var conference = imran.path().replaceAll("\\?.*", "");
    for (var reference : cases(imran)) {
      imran.go(conference);
      keys.open("Add a case")
          .choose("Case", reference)
          .type("Minutes to set aside", "25")
          .press("Add to the agenda");
    }
    imran.go(conference).reads("The items need 50 minutes and the conference is planned for 40");
    return conference;
  }

  private static List<String> cases(Visitor imran) {
    return imran.go(OLD).page().locator("main h3").allInnerTexts().stream()
        .map(title -> title.replace("Case ", "").strip())
        .toList();
  }

  private static void invited(Visitor imran, Keys keys, String conference) {
    imran.go(conference + "/people");
    keys.tick("Brackenmouth Housing").tick("Brackenmouth Police").press("Save");
    imran.reads("Colin Burdett");
    imran.go(conference);
    keys.open("Invitations to case " + CASE)
        .open("All agencies expected at this conference")
        .press("Send the invitations");
    imran.reads("Brackenmouth Housing").reads("Brackenmouth Police");
  }

  private static void held(Visitor imran, Keys keys, String conference) {
    imran.go(conference);
    keys.open("Seal the packs (case " + CASE + ")");
    imran.reads("What each agency will see");
    keys.press("Seal the packs");
    imran.go(conference);
    keys.open("Start this item (case " + CASE + ")").press("Start this item");
    keys.open("Attendance of case " + CASE)
        .choose("Attendance of Colin Burdett, Brackenmouth Housing", "Present")
        .press("Save the attendance");
    imran.reads("Recorded by Imran Halloway");
  }

  private static void recorded(Visitor ruth, Keys keys, String conference, DemoHub demo) {
    ruth.go(conference);
    keys.tick("I have read this and I accept it").press("Continue");
    keys.open("Outcome of case " + CASE)
        .open("Record a decision")
        .type("What did the conference decide?", DECISION)
        .take("How was this decided?", "Everybody agreed")
        .press("Save");
    ruth.reads(DECISION);
    keys.open("Rate the risk")
        .take(
            "How high did the conference put the risk before it decided anything?",
            "High: serious harm likely")
        .take(
            "With what was decided, how high does the conference put the risk now?",
            "Medium: serious harm possible")
        .press("Save");
    ruth.reads("Medium: serious harm possible");
    var days = demo.hub.bean(WorkingDays.class);
    var review = days.add(LocalDate.now(demo.hub.clock()), 30);
    keys.open("Set the next review")
        .type("On which working day is the case looked at again?", review)
        .press("Save");
    ruth.reads("Next review");
    ruth.go(conference);
    keys.open("End the discussion (case " + CASE + ")").press("End the discussion");
  }

  private static void closedAndHeardAgain(Visitor imran, Keys keys, String conference) {
    imran.go(conference);
    keys.open("Close this item (case " + CASE + ")")
        .type("Why is nothing left to do for this item?", REASON)
        .press("Close this item")
        .open("Outcome of case " + CASE);
    keys.tick("I have read this and I accept it").press("Continue");
    imran.reads(REASON);
    imran.go(conference);
    keys.open("Hear this case again (case " + CASE + ")")
        .takeFirst("Which conference hears it?", "By keyboard")
        .type("Why is the case heard again?", "The lock was changed back.")
        .press("Hear it again");
    imran.reads("The lock was changed back.").reads("Research");
  }
}
