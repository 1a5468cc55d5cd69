package org.serachub.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole referral and its triage by the keyboard alone, with and without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferralJourneyTest {
  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @ParameterizedTest
  @EnumSource
  void aReferralIsMadeAskedAboutAndAccepted(Script script) {
    var nurse = enters("Grace Lindqvist", script);
    var coordinator = enters("Imran Halloway", script);
    var reference =
        new ReferralDesk(nurse)
            .refer(
                "Tom Ashdown " + script,
                java.time.LocalDate.of(1994, 6, 5),
                "He came in twice this month with burns.");

    var desk = new Keys(coordinator.page());
    desk.open("Triage").open(reference);
    coordinator.reads("Tom Ashdown " + script).reads("He came in twice this month");
    desk.open("Ask the referrer")
        .type(
            "What do you need to know before you can decide? The referrer reads it.",
            "Who came with him?")
        .press("Ask the referrer");
    coordinator.reads("Question sent to the referrer");

    nurse.go("/").reads("Question to answer");
    new Keys(nurse.page())
        .open("Case " + reference)
        .type("What is your answer to the coordinator?", "A man who gave no name")
        .press("Send the answer");
    nurse.reads("Answer sent to the coordinator");

    coordinator.go("/triage/" + reference).reads("A man who gave no name");
    desk.open("Accept").press("Accept the referral");
    coordinator.reads("Accepted for research").lacks("Tom Ashdown " + script);
    nurse.go("/cases/" + reference).reads("Accepted: it will be researched");

    nurse.unharmed();
    coordinator.unharmed();
    nurse.close();
    coordinator.close();
  }

  private Visitor enters(String name, Script script) {
    return chromium.visitor(demo.hub, script).signIn(demo.person(name));
  }
}
