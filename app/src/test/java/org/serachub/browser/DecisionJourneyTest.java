package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A representative shares without consent, the advocate confirms it, the DPO sees both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionJourneyTest {
  private static final String DECISIONS = "/cases/4HMT-R7XE/decisions";
  private static final String REASON = "He will be hurt again before anybody can ask him alone.";

  private DemoHub demo;
  private Chromium chromium;

  @BeforeAll
  void open() {
    demo = new DemoHub();
    chromium = new Chromium();
  }

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @ParameterizedTest
  @EnumSource(Script.class)
  void sharesTheLeastThatIsNeededAndIsSeen(Script script) {
    var wrong = new ArrayList<String>();
    var police = chromium.visitor(demo.hub, script).signIn(demo.person("Dan Okafor"));
    police.go("/cases/4HMT-R7XE").follow("Consents").follow("Sharing without consent");
    look(police, script, "the list", wrong);
    police.follow("Decide to share without consent");
    look(police, script, "the form", wrong);
    police.pressExpecting("Continue", 400).reads("Select who it is about");
    look(police, script, "the form with what is missing", wrong);

    answer(police);
    police.press("Continue").reads("Check your answers before you decide").reads(REASON);
    police.reads("Brackenmouth Housing may see “Health”, for the conference.");
    look(police, script, "the answers", wrong);
    police.press("Change an answer").reads("Why is it necessary to share");
    police.press("Continue").press("Decide to share").reads("Decided. It waits for");
    police.reads("waits to be confirmed").lacks(REASON);
    look(police, script, "the list with a decision", wrong);

    var advocate = chromium.visitor(demo.hub, script).signIn(demo.person("Nadia Selim"));
    advocate.go(DECISIONS);
    advocate
        .followFirst("main a[href$='/confirm']")
        .reads("Confirm this decision to share without consent?")
        .reads("What the person said no to")
        .press("Confirm")
        .reads("Consent record confirmed");
    var officer = chromium.visitor(demo.hub, script).signIn(demo.person("Helen Strand"));
    officer
        .go("/")
        .follow("Sharing without consent")
        .reads("Confirmed, until the end of")
        .lacks(REASON);
    look(officer, script, "the officer's list", wrong);

    police.go(DECISIONS).follow("End it").press("End it").reads("Ended");
    look(police, script, "the list with what has ended", wrong);
    EveryPage.none(wrong);
    for (var visitor : List.of(police, advocate, officer)) {
      visitor.unharmed();
      visitor.close();
    }
    assertTrue(wrong.isEmpty());
  }

  private static void answer(Visitor police) {
    for (var box :
        List.of(
            "#subject",
            "#categories-health",
            "label:text('Brackenmouth Housing')",
            "#purposes-conference",
            "#gateway-safeguarding",
            "#life-no",
            "#sought-not-asked-not-reached",
            "#told-will-be-told")) {
      police.page().locator(box).first().check();
    }
    police
        .type("Why is it necessary to share, and why is no less enough?", REASON)
        .type("What did they say, or why were they not asked?", "He is never alone.")
        .type("If not, why not, and when will it be looked at again?", "Looked at on Monday.");
  }

  private static void look(Visitor visitor, Script script, String what, List<String> wrong) {
    if (script == Script.ON) {
      wrong.addAll(new EveryPage(visitor.page(), "sharing without consent, " + what).check());
    }
  }
}
