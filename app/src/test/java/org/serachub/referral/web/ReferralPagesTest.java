package org.serachub.referral.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.serachub.casefile.web.Saltmarsh;
import org.serachub.decision.SubjectKind;
import org.serachub.referral.EraseOldDrafts;
import org.serachub.referral.Steps;
import org.serachub.testing.Browser;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferralPagesTest {
  private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

  private static final String NOT_CALLED =
      "someone is in danger and that 999 has not been called. Ring 999 now.";

  private Saltmarsh town;
  private Browser police;

  @BeforeAll
  void start() {
    town = new Saltmarsh();
    police = town.as("pat@police.example");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private long count(String what) {
    return town.hub().sql().number("SELECT COUNT(*) FROM " + what);
  }

  @Test
  void saysFirstToRing999AndNeverStops() {
    var start = police.get("/referrals/new").html();
    assertTrue(start.expectFirst(".govuk-warning-text").text().contains("ring 999"));
    assertTrue(start.text().contains("not an emergency service"));

    var referring = new Referring(police);
    var danger = police.get(referring.path() + "/questions/danger").html().text();
    assertTrue(danger.contains("Nobody reads this form at once."), danger);
    referring.with("/questions/danger", Map.of("risk-immediate-codes", "yes-999-not-yet-called"));
    var tasks = police.get(referring.path()).html();

    assertTrue(tasks.expectFirst(".govuk-warning-text").text().contains("Ring 999 now"));
    assertFalse(tasks.select("a:contains(Check your answers)").isEmpty(), "it goes on");
  }

  @Test
  void saysOnEveryPageThat999IsNotCalled() {
    var referring = new Referring(police).concern("Ring first");
    var subject = referring.survivor("Dara Dunlin", BORN);
    referring.with(
        subject + "/sharing",
        Map.of(
            "said", "not-asked", "on-day", "", "on-month", "", "on-year", "", "reason-text", "x"));
    var pages =
        List.of(
            "",
            "/questions/danger",
            "/questions/reason",
            "/questions/threshold",
            "/subjects",
            subject + "/questions/place",
            subject + "/questions/children",
            subject + "/sharing",
            subject + "/without-agreement",
            subject + "/remove",
            "/check");
    var now = Map.of("risk-immediate-codes", "yes-999-not-yet-called");
    for (var page : pages) {
      assertFalse(police.get(referring.path() + page).text().contains("Ring 999 now"), page);
    }

    referring.with("/questions/danger", now);

    for (var page : pages) {
      var html = police.get(referring.path() + page).html();
      assertTrue(html.expectFirst("main .govuk-warning-text").text().contains(NOT_CALLED), page);
    }
    var wrong = referring.answer("/questions/reason", Map.of("referral-reason-text", " "));
    assertTrue(wrong.html().text().contains(NOT_CALLED), "with a mistake too");
    referring.sent();
    var sent = police.get(referring.path() + "/sent").html();
    assertTrue(sent.expectFirst("main .govuk-warning-text").text().contains(NOT_CALLED));
    var called = new Referring(police).concern("They were rung");
    called.survivor("Dara Dunlin", BORN);
    called.with("/questions/danger", Map.of("risk-immediate-codes", "yes-999-called")).sent();
    assertFalse(police.get(called.path() + "/sent").text().contains("Ring 999 now"), "the control");
  }

  @Test
  void keepsEveryPageUntilItsAuthorComesBack() {
    var referring = new Referring(police).concern("Kept over a night");
    var subject = referring.survivor("Ola Dipper", BORN);
    police.post("/sign-out", police.get("/account").hidden());
    assertNotEquals(200, police.get(referring.path()).status());

    var again = town.as("pat@police.example");
    var list = again.get("/referrals").html();
    assertFalse(list.select("a[href=" + referring.path() + "]").isEmpty());
    assertFalse(list.text().contains("Ola"), "a list tells nothing of what was typed");
    assertTrue(again.open("/").html().text().contains("Referrals you have not sent"));
    var name = again.get(referring.path() + subject + "/questions/name").html();
    assertEquals("Ola Dipper", name.expectFirst("#identity-name-text").val());
    assertEquals("1990", name.expectFirst("#identity-dob-date-year").val());
    assertTrue(again.get(referring.path() + "/check").html().text().contains("Kept over a night"));
    police = again;
  }

  @ParameterizedTest
  @CsvSource({
    "pia@police.example, a colleague of the same agency",
    "ada@harbour.example, somebody of another agency",
    "cora@office.example, the coordinator",
  })
  void isThereForNobodyElse(String address, String who) {
    var referring = new Referring(police).concern("For nobody else");
    var subject = referring.survivor("Una Ouzel", BORN);
    var other = town.as(address);

    for (var page :
        List.of(
            "",
            "/check",
            "/delete",
            "/sent",
            "/subjects",
            "/questions/reason",
            subject + "/questions/name",
            subject + "/sharing",
            subject + "/remove")) {
      assertEquals(404, other.get(referring.path() + page).status(), who + page);
    }
    for (var page : List.of("/questions/danger", "/check", "/delete", "/subjects")) {
      var mine = police.get(referring.path() + page);
      var form = new LinkedHashMap<>(other.get("/account").hidden());
      form.put("then", "");
      form.put("risk-immediate-codes", "no");
      form.put("kind", "child");
      assertEquals(200, mine.status());
      assertTrue(other.post(referring.path() + page, form).status() >= 400, who + page);
    }
    assertFalse(other.get("/referrals").text().contains(referring.path()), who);
    assertFalse(other.open("/").text().contains(referring.path()), who);
    assertTrue(police.get(referring.path() + "/check").text().contains("Una Ouzel"), "the control");
  }

  @Test
  void becomesOneCaseHoweverOftenItIsSent() {
    var referring = new Referring(police).concern("Sent more than once");
    referring.survivor("Twyla Turnstone", BORN);
    var cases = count("case_file");
    var form = police.get(referring.path() + "/check");
    var window = police.get(referring.path() + "/check");
    var first = form.html().expectFirst("main form");
    var second = window.html().expectFirst("main form");

    var sent = police.submit(first, form, Map.of());
    var again = police.submit(first, form, Map.of());
    var elsewhere = police.submit(second, window, Map.of());

    assertEquals(303, sent.status());
    assertEquals(sent.location(), again.location());
    assertEquals(sent.location(), elsewhere.location());
    assertEquals(cases + 1, count("case_file"));
    var page = police.follow(sent).html();
    assertEquals("Referral sent", page.expectFirst("h1").text());
    var reference = page.expectFirst(".govuk-panel .serac-reference").text();
    var text = police.get("/cases/" + reference).html().text();
    for (var words :
        List.of("Twyla Turnstone", "Sent more than once", "It does not feel right", "Northgate")) {
      assertTrue(text.contains(words), words);
    }
    assertTrue(police.get("/cases/" + reference + "/consents").html().text().contains("Given"));
    assertEquals(404, police.get(referring.path() + "/questions/reason").status());
    assertEquals(referring.path() + "/sent", police.get(referring.path()).location().orElse(""));
  }

  @Test
  void becomesOneCaseWhenTwoWindowsSendItAtOnce() throws Exception {
    var referring = new Referring(police).concern("Sent from two windows");
    referring.survivor("Tarn Tystie", BORN);
    var cases = count("case_file");
    var send = List.<Callable<Browser.Answer>>of(referring::send, referring::send);

    try (var both = Executors.newFixedThreadPool(2)) {
      for (var answer : both.invokeAll(send)) {
        assertTrue(List.of(303, 409).contains(answer.get().status()));
      }
    }

    assertEquals(cases + 1, count("case_file"));
  }

  @Test
  void tellsWhoeverReferredAChildToRingChildrensServices() {
    var today = LocalDate.now(town.hub().clock());
    var young = new Referring(police).concern("Under age");
    young.survivor("Ivy Sanderling", today.minusYears(16));
    var doubted = new Referring(police).concern("An age that is doubted");
    var subject = doubted.survivor("Jo Sanderling", BORN);
    doubted.with(subject + "/questions/age", Map.of("age-basis-codes", "person-s-word-doubted"));
    var beside = new Referring(police).concern("A child is at risk");
    beside.survivor("Kim Sanderling", BORN);
    var child = beside.add("child");
    beside.with(child + "/questions/child", Map.of("children-services-codes", "not-known"));
    var grown = new Referring(police).concern("Of age");
    var parent = grown.survivor("Lou Sanderling", BORN);
    grown.with(parent + "/questions/children", Map.of("children-any-codes", "yes"));

    for (var one : List.of(young, doubted, beside)) {
      assertTrue(saysToRingChildrensServices(one));
    }
    assertFalse(saysToRingChildrensServices(grown), "a parent's referral is not about a child");
  }

  private boolean saysToRingChildrensServices(Referring referring) {
    referring.sent();
    var page = police.get(referring.path() + "/sent").html();
    return page.select("main li").eachText().contains("Ring children's services today.");
  }

  @Test
  void erasesTheKeyOnceItIsSent() {
    var referring = new Referring(police).concern("Its key goes");
    referring.survivor("Kit Wren", BORN);
    var unsent = "referral_draft WHERE sent_case IS NULL AND data_key IS NOT NULL";
    var before = count(unsent);

    referring.sent();

    assertEquals(before - 1, count(unsent));
    assertEquals(
        0,
        count(
            "referral_draft WHERE sent_case IS NOT NULL AND (data_key IS NOT NULL OR content IS NOT"
                + " NULL)"));
  }

  @Test
  void isAboutSeveralPeopleAndPlaces() {
    var referring = new Referring(police).concern("A house with two of them");
    referring.survivor("Ash Petrel", BORN);
    referring.survivor("Bea Petrel", BORN);
    var place = referring.add("premises");
    referring
        .with(
            place + "/questions/premises",
            Map.of("address-place-lines", "12 Heron Street", "address-place-district", "Northgate"))
        .with(place + "/questions/premises-children", Map.of("children-any-codes", "not-known"));
    var alleged = referring.add("alleged-perpetrator");
    referring
        .with(alleged + "/questions/alleged", Map.of("perp-name-text", "A man called Rook"))
        .with(alleged + "/questions/alleged-danger", Map.of("perp-danger-codes", "none-known"));
    var child = referring.add("child");
    var removed = police.get(referring.path() + child + "/remove");
    assertEquals(
        303, police.submit(removed.html().expectFirst("main form"), removed, Map.of()).status());

    var reference = referring.sent();

    var page = police.get("/cases/" + reference).html();
    assertEquals("Ash Petrel and Bea Petrel", sorted(page.expectFirst("h1").text()));
    assertTrue(page.text().contains("Premises: 12 Heron Street"));
    assertTrue(page.text().contains("Alleged perpetrator: A man called Rook"));
    assertFalse(page.text().contains("Child:"));
  }

  private static String sorted(String names) {
    return String.join(" and ", List.of(names.split(" and ")).stream().sorted().toList());
  }

  @Test
  void isAboutSomebodyWhoMayExploitOthersAlone() {
    var referring = new Referring(police).concern("Nobody else is known yet");
    var alleged = referring.add("alleged-perpetrator");
    referring
        .with(alleged + "/questions/alleged", Map.of("perp-name-text", "A man called Crake"))
        .with(alleged + "/questions/alleged-danger", Map.of("perp-danger-codes", "none-known"));

    var reference = referring.sent();

    assertEquals(
        "A man called Crake", police.get("/cases/" + reference).html().expectFirst("h1").text());
  }

  @Test
  void isNotSentBeforeWhatMustBeAnswered() {
    var referring = new Referring(police);
    var cases = count("case_file");

    var answer = referring.send();

    assertEquals(400, answer.status());
    var html = answer.html();
    assertTrue(html.text().contains("It cannot be sent yet"));
    assertFalse(html.select("a:contains(Danger right now)").isEmpty());
    assertFalse(html.select("a:contains(Add the person, place or business)").isEmpty());
    assertEquals(cases, count("case_file"));
  }

  @Test
  void saysWhatToChooseIfNoSafeWayIsKnown() {
    var referring = new Referring(police);
    var page = police.get(referring.path() + referring.add("survivor") + "/questions/safe-contact");

    var html = page.html();
    var hint = html.expectFirst("#safe-method-codes-hint");
    assertEquals("If you do not know, choose “No direct contact”.", hint.text());
    var fieldset = html.expectFirst("fieldset:has(#safe-method-codes-hint)");
    assertTrue(fieldset.attr("aria-describedby").contains("safe-method-codes-hint"));
    var choice = fieldset.expectFirst("label:contains(No direct contact)").text();
    assertEquals("No direct contact", choice, "as the hint calls it");
    assertTrue(html.text().contains("A call or a letter at the wrong moment can do harm."));
  }

  @Test
  void tellsTheAreaOfThePersonFromThatOfAnAddress() {
    var referring = new Referring(police);
    var page = referring.add("survivor") + "/questions/place";
    var html = police.get(referring.path() + page).html();
    var area = html.expectFirst("#address-area-text-hint").text();
    var address = html.expectFirst("#address-current-lines-hint").text();
    var district = html.expectFirst("#address-current-district-hint").text();
    assertTrue(area.startsWith("The area alone"), area);
    assertTrue(address.startsWith("The address itself"), address);
    assertTrue(district.startsWith("That of this address"), district);

    var answers = Map.of("address-area-text", "Northgate", "address-current-lines", "1 Quay");
    var without = referring.answer(page, answers).html();

    var error = without.expectFirst(".govuk-error-summary a");
    assertEquals("Enter the council area of this address", error.text());
    assertEquals("#address-current-district", error.attr("href"));
    referring.with(page, Map.of("address-area-text", "Northgate"));
  }

  @Test
  void saysBeforeItIsSavedWhenJudgementNeedsWords() {
    var referring = new Referring(police);
    var html = police.get(referring.path() + "/questions/threshold").html();

    var label = html.expectFirst("label[for=referral-judgement-text]").text();
    assertFalse(label.contains("optional"), label);
    var hint = html.expectFirst("#referral-judgement-text-hint").text();
    assertTrue(hint.startsWith("You must write this if you tick “Professional judgement” alone."));
    var signs = html.expectFirst("#referral-route-codes-hint").text();
    assertTrue(signs.contains("“see Signs”") && signs.contains("later"), signs);
    assertTrue(html.text().contains("(see Signs)"), "what the hint speaks of");
    var contact = police.get(referring.path() + "/questions/contact").html();
    assertTrue(contact.text().contains("(optional)"), "the control");
    referring.with(
        "/questions/threshold", Map.of("referral-route-codes", "getting-worse-or-more-frequent"));
  }

  @Test
  void takesJudgementAloneWithWords() {
    var referring = new Referring(police);

    var alone =
        referring.answer(
            "/questions/threshold", Map.of("referral-route-codes", "professional-judgement"));
    var none = referring.answer("/questions/threshold", Map.of("referral-judgement-text", "Hm"));

    assertEquals(400, alone.status());
    assertEquals(
        "#referral-judgement-text",
        alone.html().expectFirst(".govuk-error-summary a").attr("href"));
    assertFalse(alone.html().select("[value=professional-judgement][checked]").isEmpty(), "kept");
    assertEquals(400, none.status());
    referring.with(
        "/questions/threshold",
        Map.of(
            "referral-route-codes", "professional-judgement",
            "referral-judgement-text", "She never speaks alone"));
  }

  @Test
  void saysWhatIsWrongOnEachPageAndKeepsWhatWasTyped() {
    var referring = new Referring(police);
    var pages = new java.util.ArrayList<String>();
    Steps.whole().forEach(step -> pages.add("/questions/" + step.id()));
    for (var kind : SubjectKind.values()) {
      var subject = referring.add(kind.word());
      Steps.about(kind).forEach(step -> pages.add(subject + "/questions/" + step.id()));
      if (kind == SubjectKind.SURVIVOR) {
        pages.add(subject + "/sharing");
      }
    }
    for (var page : pages) {
      var shown = police.get(referring.path() + page);
      assertEquals(200, shown.status(), page);
      var form = shown.html().expectFirst("main form");
      var wrong = new LinkedHashMap<String, String>();
      for (var text :
          form.select("input[type=text], input[type=tel], input[type=email], textarea")) {
        wrong.put(text.attr("name"), "x".repeat(2_500));
      }
      if (wrong.isEmpty()) {
        wrong.put(form.select("[type=radio], [type=checkbox]").attr("name"), "no-such-choice");
      }
      var answer = police.submit(form, shown, wrong);
      assertEquals(400, answer.status(), page);
      assertFalse(answer.html().select(".govuk-error-summary a").isEmpty(), page);
      for (var name : form.select("[type=text], textarea").eachAttr("name")) {
        assertEquals(
            wrong.get(name), answer.html().select("[name=" + name + "]").val().strip(), page);
      }
      var unknown = new LinkedHashMap<>(Map.of("then", "elsewhere"));
      assertEquals(400, police.submit(form, shown, unknown).status(), page);
      assertEquals(400, police.submit(form, shown, Map.of("colour", "blue")).status(), page);
    }
    assertTrue(pages.size() > 25, pages::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "given, '', , on-day",
    "refused, 2, , reason-text",
    "not-asked, 2, Not safe, on-day",
    "not-asked, '', , reason-text",
    "cannot-decide, 2, , reason-text",
  })
  void asksWhatWasSaidAboutSharingOrWhyNot(String said, String day, String reason, String anchor) {
    var referring = new Referring(police);
    var subject = referring.add("survivor");
    var answers = new LinkedHashMap<String, String>();
    answers.put("said", said);
    answers.put("on-day", day);
    answers.put("on-month", day.isEmpty() ? "" : "3");
    answers.put("on-year", day.isEmpty() ? "" : "2026");
    answers.put("reason-text", reason == null ? "" : reason);

    var answer = referring.answer(subject + "/sharing", answers);

    assertEquals(400, answer.status());
    assertEquals("#" + anchor, answer.html().expectFirst(".govuk-error-summary a").attr("href"));
  }

  @Test
  void takesADecisionToShareWithoutAgreement() {
    var referring = new Referring(police).concern("He refused, and his life is at risk");
    var subject = referring.survivor("Ezra Whimbrel", BORN);
    var refused =
        Map.of(
            "said",
            "refused",
            "on-day",
            "2",
            "on-month",
            "3",
            "on-year",
            "2026",
            "reason-text",
            "The next injury may cost his life");
    referring.with(subject + "/sharing", refused);
    assertTrue(police.get(referring.path()).html().text().contains("Sharing without agreement"));
    var page = subject + "/without-agreement";
    assertEquals(400, referring.answer(page, Map.of("gateway", "safeguarding")).status());
    var until = LocalDate.now(town.hub().clock()).plusDays(400);
    var decision = new LinkedHashMap<String, String>();
    decision.put("gateway", "safeguarding");
    decision.put("categories", "risk");
    decision.put("sectors", "health");
    decision.put("until-day", "" + until.getDayOfMonth());
    decision.put("until-month", "" + until.getMonthValue());
    decision.put("until-year", "" + until.getYear());
    assertEquals(400, referring.answer(page, decision).status(), "more than a year");
    var soon = LocalDate.now(town.hub().clock()).plusDays(30);
    decision.put("until-day", "" + soon.getDayOfMonth());
    decision.put("until-month", "" + soon.getMonthValue());
    decision.put("until-year", "" + soon.getYear());
    decision.put("life", "yes");
    referring.with(page, decision);
    var decided = count("share_decision");
    var refusals = count("consent_record WHERE state = 'refused'");

    var reference = referring.sent();

    assertEquals(decided + 2, count("share_decision"), "for research and for the conference");
    assertEquals(refusals + 1, count("consent_record WHERE state = 'refused'"));
    var consents = police.get("/cases/" + reference + "/consents").html().text();
    assertTrue(consents.contains("Decided without consent"), consents);
    assertEquals(404, town.as("cora@office.example").get(referring.path() + page).status());
  }

  @Test
  void canBeDeletedByItsAuthor() {
    var referring = new Referring(police).concern("To be deleted");
    var before = count("referral_draft");
    var page = police.get(referring.path() + "/delete");

    var answer = police.submit(page.html().expectFirst("main form"), page, Map.of());

    assertEquals("/referrals?done=erased", answer.location().orElse(""));
    assertEquals(before - 1, count("referral_draft"));
    assertEquals(404, police.get(referring.path()).status());
  }

  @Test
  void leavesOneEventForEachOpening() {
    var referring = new Referring(police).concern("Counted");
    for (var page : List.of("", "/questions/reason", "/check", "/subjects", "/delete")) {
      var before = count("audit_event");
      police.get(referring.path() + page);
      assertEquals(before + 1, count("audit_event"), page);
      assertEquals(
          "draft",
          String.valueOf(
              town.hub()
                  .sql()
                  .rows("SELECT kind FROM audit_event ORDER BY seq DESC LIMIT 1")
                  .getFirst()
                  .get("kind")));
    }
    var before = count("audit_event");
    police.get("/referrals");
    assertEquals(before + 1, count("audit_event"), "that there is one is told too");
    police.get("/referrals/new");
    assertEquals(before + 1, count("audit_event"), "the control");
  }

  @Test
  void neverOverwritesInSilenceWhatAnotherWindowSaved() {
    var referring = new Referring(police).concern("As it was");
    var subject = referring.survivor("Two Windows", BORN);
    var pages =
        Map.of(
            "/questions/reason",
            Map.of("referral-reason-text", "From the first window"),
            subject + "/questions/wishes",
            Map.of("wishes-outcomes-text", "From the first window"),
            subject + "/sharing",
            Map.of(
                "said",
                "not-asked",
                "on-day",
                "",
                "on-month",
                "",
                "on-year",
                "",
                "reason-text",
                "From the first window"));
    pages.forEach(
        (page, first) -> {
          var late = police.get(referring.path() + page);
          referring.with(page, first);
          var second = new LinkedHashMap<>(first);
          second.replaceAll((name, text) -> text.replace("first", "second"));
          var text = first.containsKey("said") ? "reason-text" : first.keySet().iterator().next();

          var beaten = police.submit(late, second);

          assertEquals(409, beaten.status(), page);
          assertTrue(
              beaten.html().select(".govuk-inset-text").text().contains("From the first window"),
              page);
          assertEquals(
              "From the second window",
              beaten.html().expectFirst("#" + text).wholeText().strip(),
              page);
          assertTrue(now(referring, page).contains("From the first window"), page);
          assertEquals(303, police.submit(beaten, Map.of()).status(), page);
          assertTrue(now(referring, page).contains("From the second window"), page);
        });
  }

  private String now(Referring referring, String page) {
    return police.get(referring.path() + page).html().select("textarea").text();
  }

  @Test
  void takesPagesOfTwoWindowsThatDoNotMeet() {
    var referring = new Referring(police);
    var reason = police.get(referring.path() + "/questions/reason");
    var contact = police.get(referring.path() + "/questions/contact");
    var again = police.get(referring.path() + "/questions/reason");

    var first = police.submit(reason, Map.of("referral-reason-text", "What was seen"));
    var second = police.submit(contact, Map.of("referral-contact-text", "Duty desk"));
    var same = police.submit(again, Map.of("referral-reason-text", "What was seen"));

    for (var answer : List.of(first, second, same)) {
      assertEquals(303, answer.status());
    }
    var check = police.get(referring.path() + "/check").html().text();
    assertTrue(check.contains("What was seen") && check.contains("Duty desk"));
  }

  @Test
  void sendsNothingThatWasNotChecked() {
    var referring = new Referring(police).concern("As it was checked");
    referring.survivor("Ines Checked", BORN);
    var cases = count("case_file");
    var checked = police.get(referring.path() + "/check");
    referring.with("/questions/reason", Map.of("referral-reason-text", "Changed elsewhere"));

    var answer = police.submit(checked.html().expectFirst("main form"), checked, Map.of());

    assertEquals(409, answer.status());
    assertTrue(answer.html().text().contains("changed in another window"));
    assertTrue(answer.html().text().contains("Changed elsewhere"));
    assertEquals(cases, count("case_file"));
    var sent = police.submit(answer.html().expectFirst("main form"), answer, Map.of());
    assertEquals(referring.path() + "/sent", sent.location().orElse(""));
    assertEquals(cases + 1, count("case_file"), "the control");
  }

  @Test
  void isNotThereAnyMoreAfterThirtyDays() {
    var referring = new Referring(police).concern("Grows old");
    town.hub().clock().move(Duration.ofDays(30).plusHours(1));
    try {
      var late = town.as("pat@police.example");
      assertEquals(404, late.get(referring.path()).status());
      town.hub().bean(EraseOldDrafts.class).erase();
      assertEquals(0, count("referral_draft WHERE sent_case IS NULL"));
    } finally {
      town.hub().clock().move(Duration.ofDays(-30).minusHours(1));
      police = town.as("pat@police.example");
    }
  }

  @Test
  void opensForNobodyWhoTakesItOverInTheDatabase() {
    var referring = new Referring(police).concern("Not to be taken over");
    var id =
        "UNHEX(REPLACE('" + referring.path().substring("/referrals/".length()) + "', '-', ''))";
    assertEquals(200, police.get(referring.path()).status());

    town.hub()
        .sql()
        .tamper(
            "UPDATE referral_draft SET author = (SELECT id FROM person WHERE address ="
                + " 'pia@police.example') WHERE id = "
                + id);

    assertEquals(404, town.as("pia@police.example").get(referring.path()).status());
    assertEquals(404, police.get(referring.path()).status());
  }
}
