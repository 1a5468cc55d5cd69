package org.serachub.browser;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Goes where the guides in {@code docs/guides} go, by their words, and keeps the pictures that
 * stand in them. Not one of the tests: {@code ./serac pictures} runs it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuidePictures {
  private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures"));
  private static final String FIRST = "Brackenmouth SERAC, forty-first conference";
  private static final String SECOND = "Brackenmouth SERAC, forty-second conference";
  private static final String TWO_TENANTS = "4HMT-R7XE";
  private static final String BY_PREMISES = "T6WB-2JHK";
  private static final String REPEAT = "3QJB-Y6FK";
  private static final int TALL = 1400;
  private static final int NARROW = 740;

  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @Test
  void coordinator() {
    try (var imran = home("Imran Halloway", "coordinator")) {
      imran.follow("Triage").follow(REPEAT).reads("May have been here before").reads("Link");
      whole(imran, "coordinator-triage", TALL);
      imran.press("Ask the referrer").reads("What do you need to know before you can decide?");
      imran.follow("Back to the referral").press("Decline").reads("Ring them too");
      imran.follow("Back to the referral").press("Accept").reads("The case goes to research");
      imran.follow("Home").follow("Research outstanding").reads("Send a reminder");
      imran
          .follow("Conferences")
          .follow(SECOND)
          .reads("Seal the packs")
          .reads("Change the minutes");
      whole(imran, "coordinator-agenda", 1250);
      imran.follow("Invitations to case " + BY_PREMISES).reads("Invite several agencies");
      imran.follow("Brackenmouth Children's Services").reads("What the invitation opens");
      whole(imran, "coordinator-invite", 1150);
      imran.press("Send the invitation").reads("Withdraw the invitation");
      imran.follow("See it as Brackenmouth Housing would").reads("You see no more of it here");
      imran.follow("Conferences").follow(SECOND);
      imran.follow("Seal the packs (case " + BY_PREMISES + ")").reads("What each agency will see");
      imran.unharmed();
    }
  }

  @Test
  void chair() {
    try (var ruth = home("Ruth Castell", "chair")) {
      ruth.follow(FIRST).follow("Start this item (case " + TWO_TENANTS + ")");
      ruth.press("Start this item").reads("In conference");
      ruth.follow("Attendance of case " + TWO_TENANTS).reads("Save the attendance");
      ruth.follow("Back to").follow("Outcome of case " + TWO_TENANTS).follow("Record a decision");
      ruth.type("What did the conference decide?", "Change the locks before they return.")
          .choose("Everybody agreed");
      whole(ruth, "chair-decision", TALL);
      ruth.press("Save").reads("Rate the risk").reads("Set the next review");
      ruth.follow("Home").follow("Conferences").follow(FIRST).reads("End the discussion");
      ruth.follow("Actions").reads("Filter this list");
      whole(ruth, "chair-actions", TALL);
      ruth.unfold("Filter this list").choose("Due", "Overdue").press("Apply filters");
      ruth.reads("Filters in use");
      ruth.unharmed();
    }
  }

  @Test
  void representative() {
    try (var colin = home("Colin Burdett", "representative")) {
      colin.follow("Research on case " + BY_PREMISES);
      colin.choose("I have read this and I accept it").press("Continue");
      colin.reads("Search your records with").reads("Return complete").reads("Nil return");
      between(colin, "representative-research", "h2:has-text('Your return')", "main form");
      colin.follow("Home").follow(FIRST).follow("Case pack of case " + TWO_TENANTS);
      var withheld = "dt:has-text('Withheld or not recorded')";
      between(
          colin,
          "representative-pack",
          "h3:has(+ dl " + withheld + ")",
          "dl:has(" + withheld + ")");
      colin.follow("Why can't I see this?").reads("What would change it");
      whoWillSee(colin);
      colin.follow("Actions").reads("Next step").reads("Actions to hand over");
      colin.unharmed();
    }
  }

  private static void whoWillSee(Visitor colin) {
    colin.follow("Cases").follow(TWO_TENANTS).press("Add what you hold");
    colin.follow("Gareth Pellow").unfold("Housing").follow("What kind of place is needed");
    colin.choose("Not shared").choose("Fact").choose("Share with the conference");
    colin.press("Who will see this?").reads("Nothing is saved yet");
    between(colin, "representative-who", "#audience-caption", "#who tbody tr:nth-child(7)");
  }

  @Test
  void referrer() {
    try (var marian = chromium.visitor(demo.hub, Script.ON).signIn(demo.person("Marian Petch"))) {
      marian.page().setViewportSize(Picture.WIDTH, 900);
      marian.reads("Answers to your referrals").follow("Referrals").press("Make a referral");
      marian.reads("999").press("Start now");
      marian.choose("Not at this moment, could change quickly").press("Save and continue");
      marian.choose("A person who may be exploited").press("Save and continue");
      marian.follow("Back to the task list");
      marian.reads("Still to do before you can send it").reads("Come back later");
      whole(marian, "representative-referral", 1250);
      marian.press("Check your answers").reads("It cannot be sent yet");
      marian.unharmed();
    }
  }

  @Test
  void advocate() {
    try (var nadia = home("Nadia Selim", "advocate")) {
      nadia.follow("Case " + TWO_TENANTS).press("Consents").reads("Sharing without consent");
      whole(nadia, "advocate-consents", TALL);
      nadia.press("Record what somebody said").reads("Until when does it hold?");
      nadia.unharmed();
    }
  }

  @Test
  void dataProtectionOfficer() {
    try (var colin = chromium.visitor(demo.hub, Script.ON).signIn(demo.person("Colin Burdett"));
        var helen = home("Helen Strand", "data-protection-officer")) {
      colin.follow(FIRST).follow("Case pack of case " + TWO_TENANTS).reads("Prepare a PDF");
      helen.follow("Who has seen this person").type("Case reference", TWO_TENANTS);
      helen.press("Show who").reads("Colin Burdett");
      whole(helen, "data-protection-officer-seen", TALL);
      helen.follow("Verify the trail").press("Verify the trail now").reads("The trail was whole");
      helen.follow("Agreements").reads("Record an agreement");
      helen.follow("Policy").reads("Select a cell");
      whole(helen, "data-protection-officer-policy", 1300);
      helen.follow("Try a combination").reads("See what the policy says");
      helen.unharmed();
    }
  }

  @Test
  void administrator() {
    try (var alex = home("Alex Quaye", "administrator")) {
      alex.follow("Agencies and people").reads("Add an agency").press("Invite a person");
      alex.reads("Leave empty for an administrator");
      alex.follow("Administration").follow("Colin Burdett").reads("Make a one-time link");
      whole(alex, "administrator-person", TALL);
      alex.unharmed();
    }
  }

  /** The picture of the README: who may see her phone number, and who may not. */
  @Test
  void oneCaseAsTwoAgenciesSeeIt() {
    var readers = List.of(pack("Dan Okafor"), pack("Colin Burdett"));
    Picture.sideBySide(FOLDER.resolve("one-case-two-agencies.png"), readers);
  }

  private List<BufferedImage> pack(String name) {
    try (var visitor = chromium.visitor(demo.hub, Script.ON)) {
      visitor.page().setViewportSize(NARROW, 900);
      visitor.signIn(demo.person(name)).follow("Conferences").follow(FIRST);
      visitor.follow("Case pack of case " + TWO_TENANTS);
      var page = visitor.page();
      var contact = page.locator("h3:has-text('Contact details')").first();
      var after = page.locator("h3:has-text('People around the person')").first();
      return new Picture(visitor)
          .parts(page.locator("nav[aria-label=Contents] li").nth(4), contact, after);
    }
  }

  private Visitor home(String name, String role) {
    var visitor = chromium.visitor(demo.hub, Script.ON);
    visitor.page().setViewportSize(Picture.WIDTH, 900);
    visitor.signIn(demo.person(name)).reads("Home");
    whole(visitor, role + "-home", TALL);
    return visitor;
  }

  private static void whole(Visitor visitor, String name, int most) {
    new Picture(visitor).fromTheTop(FOLDER.resolve(name + ".png"), most);
  }

  private static void between(Visitor visitor, String name, String first, String last) {
    var page = visitor.page();
    new Picture(visitor)
        .between(
            FOLDER.resolve(name + ".png"), page.locator(first).first(), page.locator(last).first());
  }
}
