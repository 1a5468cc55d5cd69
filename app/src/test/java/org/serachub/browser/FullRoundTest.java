package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.browser.Round.ADVOCATE;
import static org.serachub.browser.Round.CHAIR;
import static org.serachub.browser.Round.CHILDREN;
import static org.serachub.browser.Round.COORDINATOR;
import static org.serachub.browser.Round.HOSPITAL;
import static org.serachub.browser.Round.HOUSING;
import static org.serachub.browser.Round.INVITED;
import static org.serachub.browser.Round.OFFICER;
import static org.serachub.browser.Round.POLICE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole round of a partnership by the keyboard alone, with and without script: two people are
 * referred, one of them twice; both are heard, and what was agreed is done.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FullRoundTest {
  private static final LocalDate BORN = LocalDate.of(1994, 6, 5);
  private static final String BURNS = "He came in twice this month with burns.";
  private static final String CRIME = "TST/26/00417";
  private static final String VAN = "A van waited outside twice.";
  private static final String NOTE = "Two systems searched";
  private static final String KEY = "A man who gave no name";
  private static final String LOCK = "Change the lock of Tom's room";
  private static final String DONE = "What was agreed is done.";

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
  void twoPeopleGoThroughTheWholeRound(Script script) {
    try (var round = new Round(chromium, script)) {
      var tom = refers(round, HOSPITAL, "Tom Ashdown", BURNS);
      var mia = refers(round, ADVOCATE, "Mia Corran", "Somebody else holds her bank card.");
      var again = refers(round, HOUSING, "ASHDOWN, Tom", "He sleeps in the laundry.");
      triaged(round, tom, mia, again);
      var conference = planned(round, tom, mia);
      researched(round, conference, tom, mia);
      packsDiffer(round, conference, tom, mia);
      held(round, conference, tom, mia);
      followedUp(round, conference, tom);
      lookedBackOn(round, tom);
      round.unharmed();
    }
  }

  private static String refers(Round round, String name, String whom, String reason) {
    return new ReferralDesk(round.visitor(name)).refer(whom, BORN, reason);
  }

  /** One is asked about and accepted, one accepted, and the repeat linked and declined. */
  private static void triaged(Round round, String tom, String mia, String again) {
    var desk = new TriageDesk(round.visitor(COORDINATOR));
    desk.open(tom).reads("Tom Ashdown").reads(BURNS).lacks("NHS number");
    desk.ask(tom, "Who came with him?");
    var nurse = round.visitor(HOSPITAL).go("/").reads("Question to answer");
    new Keys(nurse.page())
        .open("Case " + tom)
        .type("What is your answer to the coordinator?", KEY)
        .press("Send the answer");
    desk.open(tom).reads(KEY);
    desk.accept(tom);
    desk.open(mia).lacks("May be the same as case " + tom);
    desk.accept(mia);
    desk.open(again).reads("May be the same as case " + tom + ": name and date of birth agree");
    desk.link(again, tom);
    desk.decline(again, "He is already looked after.", "Ring the conference office.");
    round
        .visitor(HOUSING)
        .go("/")
        .reads("Not taken to the conference")
        .go("/cases/" + again)
        .reads("He is already looked after.")
        .reads("Ring the conference office.")
        .lacks(tom);
    round.visitor(HOUSING).goExpecting("/cases/" + tom, 404);
    nurse.go("/cases/" + tom).reads("Accepted: it will be researched").lacks(again);
  }

  private static String planned(Round round, String tom, String mia) {
    var desk = new MeetingDesk(round.visitor(COORDINATOR));
    var conference = desk.schedule("The whole round", round.conferenceDay());
    desk.add(conference, tom, "Four agencies hold a piece.");
    desk.add(conference, mia, "Her money is not hers.");
    round
        .visitor(COORDINATOR)
        .go(conference)
        .reads("The items need 50 minutes and the conference is planned for 40");
    new Keys(round.visitor(COORDINATOR).page()).press("Move up case " + mia);
    desk.expect(conference, Round.AGENCIES);
    desk.inviteAll(conference, tom);
    desk.invite(conference, mia, "Brackenmouth Police");
    desk.invite(conference, mia, "Lantern Advocacy");
    desk.undertake(conference);
    INVITED.forEach(name -> new MeetingDesk(round.visitor(name)).undertake(conference));
    return conference;
  }

  private static void researched(Round round, String conference, String tom, String mia) {
    var coordinator = round.visitor(COORDINATOR).go("/research");
    new Keys(coordinator.page()).press("Send a reminder to Brackenmouth Police about case " + tom);
    coordinator.reads("Reminder recorded");
    round.visitor(POLICE).go("/").reads("Research due").reads("Reminded on");
    var police = new SearchDesk(round.visitor(POLICE));
    police.hold(tom, "What workers saw or heard", VAN);
    police.record(tom, "Police: as a victim", "Crime or incident reference", CRIME);
    police.holdNothing(mia, "Nil return");
    var housing = new SearchDesk(round.visitor(HOUSING));
    housing.open(tom).reads("Tom Ashdown").lacks(BURNS).lacks(CRIME);
    housing.holdNothing(tom, "Nil return");
    coordinator.go("/research").reads("Returned").reads(tom);
    var desk = new MeetingDesk(coordinator);
    desk.step(conference, tom, "Seal the packs");
    desk.step(conference, mia, "Seal the packs");
  }

  /** Who reads what in the pack: each line is read by somebody, and by nobody else. */
  private static void packsDiffer(Round round, String conference, String tom, String mia) {
    Map<String, String> packs = new LinkedHashMap<>();
    INVITED.forEach(
        name -> packs.put(name, new MeetingDesk(round.visitor(name)).pack(conference, tom)));
    Map<String, List<String>> readers =
        Map.of(
            "Tom Ashdown",
            INVITED,
            BURNS,
            INVITED,
            KEY,
            INVITED,
            VAN,
            INVITED,
            CRIME,
            List.of(POLICE, CHILDREN, ADVOCATE),
            NOTE,
            List.of(POLICE));
    readers.forEach(
        (words, expected) ->
            assertEquals(
                expected,
                INVITED.stream()
                    .filter(name -> packs.getOrDefault(name, "").contains(words))
                    .toList(),
                words));
    var document = new MeetingDesk(round.visitor(POLICE)).document();
    assertTrue(document.contains("Prepared for Dan Okafor") && document.contains(CRIME), document);
    for (var name : List.of(HOUSING, HOSPITAL, CHILDREN)) {
      round.visitor(name).go(conference).lacks(mia).goExpecting("/cases/" + mia, 404);
    }
    round.visitor(POLICE).go(conference).reads(mia);
  }

  private static void held(Round round, String conference, String tom, String mia) {
    var desk = new MeetingDesk(round.visitor(COORDINATOR));
    desk.step(conference, mia, "Start this item");
    desk.step(conference, mia, "End the discussion");
    desk.step(conference, tom, "Start this item");
    desk.present(conference, tom, "Colin Burdett, Brackenmouth Housing");
    var chair = new MeetingDesk(round.visitor(CHAIR));
    chair.undertake(conference);
    chair.decide(conference, tom, "Housing changes the lock on Friday.");
    chair.rate(round.workingDay(30));
    new ActionDesk(round.visitor(COORDINATOR))
        .agree(tom, LOCK, "Brackenmouth Housing: Colin Burdett", round.workingDay(3));
    chair.step(conference, tom, "End the discussion");
    desk.close(conference, mia, DONE);
  }

  private static void followedUp(Round round, String conference, String tom) {
    var owner = new ActionDesk(round.visitor(HOUSING));
    owner.move(LOCK, "Accept it");
    owner.move(LOCK, "Start work on it");
    owner.say(LOCK, "Add a progress note", "The locksmith comes on Monday");
    owner.say(LOCK, "Mark it as done", "Two keys, one of them his");
    var coordinator = round.visitor(COORDINATOR).go("/cases/" + tom + "/actions");
    coordinator.reads("Two keys, one of them his");
    var desk = new MeetingDesk(coordinator);
    desk.close(conference, tom, DONE);
    desk.hearAgain(conference, tom, "The lock was changed back.");
  }

  /** The officer sees who was shown what, and never the content. */
  private static void lookedBackOn(Round round, String tom) {
    var officer = round.visitor(OFFICER).go("/oversight");
    new Keys(officer.page())
        .type("Case reference", tom)
        .choose("What happened", "Given out")
        .press("Apply filters")
        .open("Given out, Dan Okafor");
    officer.reads("the conference").reads("Crime or incident reference Shown").lacks(CRIME);
    new Keys(officer.go("/oversight/verify").page()).press("Verify the trail now");
    officer.reads("The trail was whole");
  }
}
