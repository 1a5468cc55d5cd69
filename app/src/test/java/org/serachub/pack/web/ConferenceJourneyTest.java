package org.serachub.pack.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.conference.Partnership;
import org.serachub.decision.Role;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.FieldView;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** One conference over HTTP, from the diary to a document on a representative's desk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ConferenceJourneyTest {
  private static final String REASON = "Two agencies are worried";

  private Partnership partnership;
  private Browser coordinator;
  private Browser landlord;
  private Browser constable;
  private String conference = "";
  private String item = "";

  @BeforeAll
  void open() {
    partnership = new Partnership();
    coordinator = partnership.browser(partnership.coordinator);
    landlord = partnership.browser(partnership.landlord);
    constable = partnership.browser(partnership.constable);
  }

  @AfterAll
  void close() {
    coordinator.close();
    landlord.close();
    constable.close();
    partnership.close();
  }

  @Test
  @Order(1)
  void aCoordinatorSchedulesAConference() {
    var form = coordinator.get("/conferences/new");
    var wrong = coordinator.submit(form, plan("10:00", "09:00"));
    assertEquals(400, wrong.status());
    assertTrue(wrong.text().contains("The end time must be after the start time"));
    assertEquals("July", wrong.html().select("#title").val());

    var made = coordinator.submit(wrong, plan("10:00", "12.30"));
    assertEquals(303, made.status());
    conference = made.location().orElseThrow().replaceAll("\\?.*", "");
    assertTrue(coordinator.get("/conferences").text().contains(conference));
    assertFalse(landlord.get("/conferences").text().contains(conference));
    assertEquals(404, landlord.get(conference).status());
  }

  @Test
  @Order(1)
  void aFormIsTakenFromABrowserThatDoesNotSayWhereItComesFrom() {
    var fields = new java.util.HashMap<>(coordinator.get("/conferences/new").hidden());
    fields.putAll(plan("13:00", "14:00"));
    var body = Browser.encode(fields);
    var elsewhere = Map.of("Origin", "https://elsewhere.example");
    assertEquals(400, coordinator.post("/conferences/new", body, elsewhere).status());
    var sent = coordinator.post("/conferences/new", body, Map.of("Origin", "null"));
    assertEquals(303, sent.status());
  }

  @Test
  @Order(2)
  void aCaseIsPutOnTheAgendaByItsExactReference() {
    var form = coordinator.get(conference + "/cases/new");
    var unknown = coordinator.submit(form, entry("7777-7777"));
    assertEquals(400, unknown.status());
    assertTrue(unknown.text().contains("There is no open case with this reference"));

    var reference = partnership.case1.reference();
    var added = coordinator.submit(unknown, entry(reference.toLowerCase(java.util.Locale.ROOT)));
    assertEquals(303, added.status(), added.text());
    item = conference + "/cases/" + reference;
    var agenda = coordinator.follow(added);
    assertTrue(agenda.text().contains("Case " + reference));
    assertTrue(agenda.text().contains("20 minutes"));
    assertTrue(agenda.text().contains(REASON));
    var again = coordinator.submit(coordinator.get(conference + "/cases/new"), entry(reference));
    assertTrue(again.text().contains("This case is on an agenda already"));
  }

  @Test
  @Order(3)
  void anInvitationShowsWhatItOpensBeforeItIsSent() {
    var preview = coordinator.get(item + "/invitations/" + partnership.housing.id());
    assertEquals(200, preview.status());
    assertTrue(preview.text().contains("What the invitation opens"));
    assertTrue(preview.text().contains("In full"));
    assertFalse(preview.text().contains(Partnership.NAME));
    assertFalse(coordinator.get(conference).text().contains(partnership.housing.name()));

    var sent = coordinator.submit(preview, Map.of());
    assertEquals(item + "/invitations?done=saved", sent.location().orElseThrow());
    var agenda = coordinator.get(conference).text();
    assertTrue(agenda.contains("nobody has accepted the undertaking yet"));
    assertEquals(1, partnership.events("invitation"));
  }

  @Test
  @Order(4)
  void aCoordinatorTooIsSentToTheUndertakingBeforeAPack() {
    var sentTo = coordinator.get(item + "/pack").location();
    assertEquals(Optional.of(conference + "/undertaking?next=" + item + "/pack"), sentTo);
    assertEquals(200, coordinator.get(sentTo.orElseThrow()).status());
    assertEquals(200, coordinator.get("/cases/" + partnership.case1.reference()).status());
  }

  @Test
  @Order(4)
  void theUndertakingComesFirst() {
    var sentTo = landlord.get(conference).location().orElseThrow();
    assertEquals(conference + "/undertaking?next=" + conference, sentTo);
    var pack = landlord.get(item + "/pack").location().orElseThrow();
    assertEquals(conference + "/undertaking?next=" + item + "/pack", pack);

    var page = landlord.get(sentTo);
    assertTrue(page.text().contains("These duties do not end with the meeting"));
    var without = landlord.submit(page, Map.of("text", page.hidden().get("text")));
    assertEquals(400, without.status());
    assertTrue(without.text().contains("Tick the box to accept the undertaking"));

    var accepted = landlord.submit(page, Map.of("accept", "yes"));
    assertEquals(Optional.of(conference + "?done=undertaken"), accepted.location());
    assertTrue(landlord.follow(accepted).text().contains("Undertaking accepted"));
    var agenda = landlord.get(conference);
    assertEquals(200, agenda.status());
    assertTrue(agenda.text().contains("Case " + partnership.case1.reference()));
    assertFalse(agenda.text().contains("Seal the packs"));
    assertEquals(1, partnership.events("undertaking"));
  }

  @Test
  @Order(5)
  void thePackOpensOnceItIsSealed() {
    assertFalse(landlord.get(item + "/pack").text().contains(Partnership.NAME));
    var confirm = coordinator.get(item + "/seal");
    assertTrue(confirm.text().contains("Research ends."));
    assertEquals(303, coordinator.submit(confirm, Map.of()).status());
    assertEquals(409, coordinator.get(item + "/seal").status());

    var pack = landlord.get(item + "/pack");
    assertEquals(200, pack.status());
    assertTrue(pack.text().contains(Partnership.NAME));
    assertTrue(pack.text().contains("For Agency housing, July"));
    assertTrue(pack.text().contains("Prepared for Hana, Agency housing, "));
    assertTrue(pack.text().contains(Disclosure.LIMITED));
    assertTrue(pack.text().contains("Recorded by Agency police"));
  }

  @Test
  @Order(6)
  void theContentsLeadToEveryPartWithSomethingToRead() {
    var pack = landlord.get(item + "/pack").html();
    var leads = pack.select("nav[aria-label=Contents] a");

    assertTrue(leads.eachText().contains("Survivor: " + Partnership.NAME), pack.text());
    assertTrue(leads.size() > 1, leads::toString);
    for (var lead : leads) {
      var there = pack.expectFirst("[id=" + lead.attr("href").substring(1) + "]");
      assertEquals(lead.text(), there.text());
    }
    assertFalse(leads.eachText().contains("Mental capacity"), "nothing is recorded there");
  }

  @Test
  @Order(6)
  void everyMarkerOfThePackSaysWhy() {
    var pack = landlord.get(item + "/pack").html();
    var withheld =
        pack.select(".govuk-summary-list__row:contains(" + FieldView.WITHHELD + ") a")
            .eachAttr("href");
    assertFalse(withheld.isEmpty());
    assertTrue(
        withheld.stream().allMatch(href -> href.startsWith(item + "/pack/why/")), pack.text());

    var before = partnership.events("consultation");
    var why = landlord.get(withheld.getFirst());
    assertEquals(200, why.status());
    assertEquals("Why can't I see this?", why.html().expectFirst("h1").text());
    assertTrue(why.text().contains("You may not see answers to this question."));
    assertTrue(why.html().text().contains("for the conference."));
    assertEquals(item + "/pack", why.html().expectFirst(".govuk-back-link").attr("href"));
    assertEquals(before + 1, partnership.events("consultation"));
  }

  @Test
  @Order(6)
  void aLineThatIsNotDrawnIsNotExplainedEither() {
    var drawn = landlord.get(item + "/pack").html().expectFirst("a[href*=/pack/why/]").attr("href");
    var subject = drawn.replaceAll("/[^/]*$", "/");
    assertEquals(200, landlord.get(drawn).status());
    for (var path :
        new String[] {
          subject + "safe-code-word", // hidden from everybody in the room
          subject + "no-such-field",
          item + "/pack/why/x/contact-phone",
          item + "/pack/why/" + java.util.UUID.randomUUID() + "/contact-phone",
        }) {
      assertEquals(404, landlord.get(path).status(), path);
    }
    assertEquals(404, constable.get(drawn).status());
  }

  @Test
  @Order(6)
  void whoeverIsNotInvitedFindsNothing() {
    var absent = constable.get("/conferences/no-such-conference");
    for (var path : new String[] {conference, item + "/pack", conference + "/undertaking"}) {
      var answer = constable.get(path);
      assertEquals(404, answer.status(), path);
      assertEquals(masked(absent), masked(answer), path);
    }
  }

  @Test
  @Order(7)
  void aPackIsFetchedOnceWithItsPassphrase() throws Exception {
    var prepared = landlord.submit(landlord.get(item + "/pack"), Map.of());
    var place = prepared.location().orElseThrow();
    assertTrue(place.startsWith(item + "/pack/downloads/"), place);
    assertEquals(404, coordinator.get(place).status());
    assertEquals(404, constable.get(place).status());

    var page = landlord.get(place);
    var passphrase = page.html().select("#passphrase").text();
    assertFalse(passphrase.isEmpty());
    var again = landlord.get(place);
    assertFalse(again.text().contains(passphrase), "it is shown once");
    assertTrue(again.text().contains("has been shown and cannot be shown again"));
    var disclosures = partnership.events("disclosure");
    var fetched = landlord.submit(again, Map.of());
    assertEquals(200, fetched.status());
    assertEquals("application/pdf", fetched.header("content-type"));
    var disposition = String.valueOf(fetched.header("content-disposition"));
    assertTrue(
        disposition.matches("attachment; filename=\"pack-[0-9a-f]{12}\\.pdf\""), disposition);
    assertEquals(disclosures + 1, partnership.events("disclosure"));
    var bytes = fetched.response().body();
    Files.write(Path.of("target", "pack-journey.pdf"), bytes);
    Files.writeString(Path.of("target", "pack-journey.txt"), passphrase);
    try (var pdf = Loader.loadPDF(bytes, passphrase)) {
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertTrue(text.contains(Partnership.NAME), text);
      assertTrue(text.contains("Prepared for Hana, Agency housing"), text);
    }
    assertEquals(404, landlord.submit(page, Map.of()).status());
    assertEquals(404, landlord.get(place).status());
  }

  @Test
  @Order(8)
  void leaveToFetchAPackRunsOutInTenMinutes() {
    var place = landlord.submit(landlord.get(item + "/pack"), Map.of()).location().orElseThrow();
    var page = landlord.get(place);
    assertEquals(200, page.status());
    partnership.hub.clock().move(Duration.ofMinutes(10));
    assertEquals(404, landlord.get(place).status());
    assertEquals(404, landlord.submit(page, Map.of()).status());
  }

  @Test
  @Order(9)
  void whoeverIsExcludedLosesThePackAtOnce() {
    var register = "/cases/" + partnership.case1.reference() + "/exclusions";
    var page = coordinator.get(register);
    assertEquals(200, page.status());
    var nobody = coordinator.submit(page, Map.of("whom", ""));
    assertEquals(400, nobody.status());
    assertTrue(nobody.text().contains("Select a person or an agency"));
    var entered =
        coordinator.submit(page, Map.of("whom", "person-" + partnership.landlord.person()));
    assertEquals(303, entered.status());
    assertEquals(404, landlord.get(item + "/pack").status());
    assertEquals(404, landlord.get(conference).status());

    var end =
        coordinator.get(register).html().select("form[action$=/end]").stream()
            .findFirst()
            .orElseThrow();
    assertEquals(303, coordinator.submit(end, page, Map.of()).status());
    assertEquals(200, landlord.get(item + "/pack").status());
    assertEquals(404, landlord.get(register).status());
  }

  @Test
  @Order(10)
  void anObserverSeesACountAndNoReference() {
    partnership.people.requester("Olga", Role.OBSERVER, partnership.office);
    try (var observer = new Browser(partnership.hub)) {
      observer.follow(
          observer.signIn("olga@example.org", org.serachub.account.TestPeople.PASSWORD));
      var page = observer.get(conference);
      assertEquals(200, page.status());
      assertTrue(page.text().contains("Number of items"));
      assertFalse(page.text().contains(partnership.case1.reference()));
      assertEquals(404, observer.get(item + "/pack").status());
    }
  }

  @Test
  @Order(11)
  void aFormSentTwiceActsOnce() {
    var confirm = coordinator.get(item + "/start");
    var first = coordinator.submit(confirm, Map.of());
    var second = coordinator.submit(confirm, Map.of());
    assertEquals(first.location(), second.location());
    assertEquals(409, coordinator.get(item + "/start").status());
    // Whoever closes must be able to know whether an action is open.
    var before = coordinator.get(item + "/close");
    assertTrue(before.text().contains("Accept the undertaking of this conference"));
    var actions = before.html().expectFirst("main a[href$=/actions]").attr("href");
    var undertaking = coordinator.follow(coordinator.get(actions));
    assertEquals(303, coordinator.submit(undertaking, Map.of("accept", "yes")).status());
    var close = coordinator.get(item + "/close");
    var why = Map.of("reason", "All is done", "case", "keep");
    assertEquals(409, coordinator.submit(close, with(why, "version", "0")).status());
    assertEquals(400, coordinator.submit(close, with(why, "version", "x")).status());
    assertEquals(400, coordinator.submit(close, with(why, "reason", " ")).status());
    assertEquals(303, coordinator.submit(close, why).status());
    assertEquals(404, landlord.get(item + "/pack").status());
  }

  @Test
  @Order(12)
  void absentAndForbiddenAreTheSameBytes() {
    var one = landlord.get("/conferences/none-such/cases/7777-7777/pack");
    var two = landlord.get(item + "/pack");
    assertArrayEquals(masked(one).getBytes(), masked(two).getBytes());
  }

  private static String masked(Answer answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF");
  }

  private static Map<String, String> plan(String starts, String ends) {
    return Map.of(
        "title", "July",
        "place", "Room 1",
        "date-day", "9",
        "date-month", "7",
        "date-year", "2030",
        "starts", starts,
        "ends", ends);
  }

  private static Map<String, String> entry(String reference) {
    return Map.of("reference", reference, "minutes", "20", "reason", REASON);
  }

  private static Map<String, String> with(Map<String, String> answers, String name, String value) {
    var changed = new java.util.HashMap<>(answers);
    changed.put(name, value);
    return changed;
  }
}
