package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.account.Address;
import org.serachub.account.InvitePerson;
import org.serachub.testing.TestHub;

/** From a hub with nothing in it to packs that differ, by the pages alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmptyHubJourneyTest {
  private static final String PASSWORD = "harbour lantern seven kites";
  private static final String NAME = "Tomas Berrow";
  private static final String CRIME = "TST/26/00417";
  private static final String DUTY = "Review or challenge under way";

  private final TestHub hub = TestHub.fresh();
  private final Chromium chromium = new Chromium();

  @AfterAll
  void close() {
    chromium.close();
    hub.close();
  }

  @Test
  void aPartnershipBeginsAndHoldsAConference() {
    var administrator = administrator();
    var desk = new AdministrationDesk(administrator);
    desk.agency("office", "Testing Office", "Conference office");
    desk.agency("police", "Testing Police", "Police");
    desk.agency("housing", "Testing Housing", "Housing");
    desk.name("Testing partnership", "Testing Office");

    var officer = enters(desk, "Helen", "Data Protection Officer", "Testing Office");
    var coordinator = waits(desk, "Cora", "Coordinator", "Testing Office");
    var constable = waits(desk, "Paul", "Agency representative", "Testing Police");
    var landlord = waits(desk, "Hana", "Agency representative", "Testing Housing");
    confirmsAll(officer);
    agrees(officer);
    takesUp(coordinator, "Coordinator, Testing Office");
    takesUp(constable, "Agency representative, Testing Police");
    takesUp(landlord, "Agency representative, Testing Housing");

    var reference = opensCase(coordinator);
    var conference = callsConference(coordinator, reference);
    var police = new CaseDesk(constable, reference);
    var housing = new CaseDesk(landlord, reference);
    police.undertake(conference);
    housing.undertake(conference);
    contribute(police, housing);
    new ConferenceDesk(coordinator).step(conference, reference, "Seal the packs");
    packsDiffer(police.pack(conference), housing.pack(conference));

    for (var visitor : new Visitor[] {administrator, officer, coordinator, constable, landlord}) {
      visitor.unharmed();
    }
  }

  /** The operator makes the first administrator, as the command does. */
  private Visitor administrator() {
    var address = Address.of(AdministrationDesk.address("Ada")).orElseThrow();
    var answer = hub.bean(InvitePerson.class).inviteAdministrator(address);
    var invited = assertInstanceOf(InvitePerson.Answer.Invited.class, answer);
    return welcomed("Ada", "/welcome/" + invited.secret());
  }

  private Visitor welcomed(String name, String link) {
    var visitor =
        chromium
            .visitor(hub, Script.ON)
            .go(link)
            .reads(AdministrationDesk.address(name))
            .type("Password", PASSWORD)
            .type("The same password again", PASSWORD)
            .press("Save password");
    visitor.goExpecting(link, 404).reads("A link can be used once");
    return visitor.signIn(AdministrationDesk.address(name), PASSWORD);
  }

  private Visitor enters(AdministrationDesk desk, String name, String role, String agency) {
    return welcomed(name, desk.invite(name, role, agency));
  }

  private Visitor waits(AdministrationDesk desk, String name, String role, String agency) {
    var visitor = enters(desk, name, role, agency);
    return visitor.reads("You have no role yet");
  }

  private static void takesUp(Visitor visitor, String role) {
    visitor.go("/").choose(role).press("Continue").reads("Home");
  }

  private static void confirmsAll(Visitor officer) {
    officer.go("/confirmations").reads("Cora").reads("Paul").reads("Hana").lacks("Ada");
    for (var left = 3; left > 0; left--) {
      officer.go("/confirmations").press("Confirm");
    }
    officer.go("/confirmations").reads("No role is waiting for you");
  }

  private void agrees(Visitor officer) {
    officer
        .go("/agreements")
        .press("Record an agreement")
        .type("Title", "Sharing agreement")
        .type("Reference code", "isa-1")
        .choose("Testing Office")
        .choose("Testing Police")
        .choose("Testing Housing")
        .type("First day", LocalDate.now(hub.clock()).minusDays(1))
        .press("Record");
    officer.go("/agreements").reads("Sharing agreement");
  }

  private static String opensCase(Visitor coordinator) {
    var reference =
        new ReferralDesk(coordinator)
            .refer(NAME, LocalDate.of(1994, 6, 5), "He said that somebody else holds his key.");
    coordinator.go("/cases/" + reference).reads(NAME);
    new TriageDesk(coordinator).accept(reference);
    return reference;
  }

  private String callsConference(Visitor coordinator, String reference) {
    var desk = new ConferenceDesk(coordinator);
    var day = LocalDate.now(hub.clock()).plusDays(10);
    var conference = desk.schedule("First conference", day);
    desk.add(conference, reference, "Two agencies are worried.");
    desk.invite(conference, reference, "Testing Police");
    desk.invite(conference, reference, "Testing Housing");
    return conference;
  }

  private static void contribute(CaseDesk police, CaseDesk housing) {
    var crime = "Police crime or incident reference.";
    police.question("Police: as a victim", "Crime or incident reference");
    police.visitor().type(crime, CRIME);
    police.save();
    housing.question("Housing", "Homelessness duty");
    housing.visitor().choose(DUTY);
    housing.save();
  }

  private static void packsDiffer(String police, String housing) {
    assertTrue(police.contains(CRIME));
    assertFalse(housing.contains(CRIME));
    assertTrue(housing.contains(DUTY));
    assertFalse(police.contains(DUTY));
  }
}
