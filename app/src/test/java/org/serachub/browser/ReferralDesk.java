package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

/** Somebody who makes a referral, by the keyboard alone. */
final class ReferralDesk {
  private static final String ON = "Save and continue";
  private static final String BORN =
      "What is the date of birth? If several have been given, record each. (optional)";

  private final Visitor visitor;
  private final Keys keys;

  ReferralDesk(Visitor visitor) {
    this.visitor = visitor;
    this.keys = new Keys(visitor.page());
  }

  /** Refers somebody who has not been asked about sharing; says the reference. */
  String refer(String name, LocalDate born, String reason) {
    concern(reason);
    person(name, born);
    return sends(reason);
  }

  private void concern(String reason) {
    keys.open("Referrals").open("Make a referral");
    visitor.reads("ring 999");
    keys.press("Start now");
    assertEquals(
        "Is anyone in danger right now? If yes, ring 999 before going on.", visitor.heading());
    keys.take("Not at this moment, could change quickly").press(ON);
    keys.tick("A person who may be exploited").press(ON);
    keys.type(
            "What has happened, and why now? Write it for every agency that will be invited to read"
                + " it.",
            reason)
        .press(ON);
    keys.tick("Professional judgement")
        .type(
            "In your own judgement, what worries you most, even if no box fits?",
            "He looks at the door before he answers.")
        .press(ON);
    keys.type("Who should other agencies ring about this referral?", "Grace, 01632 960 155")
        .press(ON);
    visitor.reads("Still to do before you can send it");
  }

  private void person(String name, LocalDate born) {
    keys.open("Add a person, place or business").take("Survivor").press("Continue");
    keys.type("What name does the person use? (optional)", name).type(BORN, born).press(ON);
    keys.take("Person's word, accepted").press(ON);
    keys.take("Knows and agrees").press(ON);
    keys.tick("At an appointment the person already attends").press(ON);
    keys.press(ON);
    keys.type("Which council and police area is the person in now?", "Brackenmouth").press(ON);
    keys.press(ON).press(ON);
    keys.take("Not known").press(ON);
    keys.tick("Exploitation suspected, kind not clear yet").press(ON);
    keys.press(ON);
    keys.type("What does the person want to happen, in their order of importance?", "To sleep.")
        .press(ON);
    keys.take("They have not been asked yet")
        .type("Why is it necessary to share, and why is no less enough?", "He was never alone.")
        .press(ON);
    visitor.reads("Everything that must be answered is answered");
  }

  private String sends(String reason) {
    keys.open("Check your answers");
    visitor.reads(reason).reads("He was never alone.");
    keys.press("Send the referral");
    assertEquals("Referral sent", visitor.heading());
    visitor.reads("What happens next");
    return visitor.page().locator(".govuk-panel .serac-reference").innerText().strip();
  }
}
