package org.serachub.referral.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Somebody who refers, page by page. */
public final class Referring {
  private final Browser browser;
  private final String path;

  /** Begins a referral. */
  public Referring(Browser browser) {
    this.browser = browser;
    var start = browser.get("/referrals/new");
    var begun =
        browser.submit(start.html().expectFirst("form[action=/referrals/new]"), start, Map.of());
    assertEquals(303, begun.status());
    this.path = begun.location().orElseThrow().replaceFirst("/questions/danger$", "");
  }

  /** Where the referral is. */
  public String path() {
    return path;
  }

  /** Answers a page about the referral as a whole, or about a subject. */
  public Answer answer(String page, Map<String, String> answers) {
    return browser.submit(browser.get(path + page), answers);
  }

  /** The same, which must go well. */
  public Referring with(String page, Map<String, String> answers) {
    var answer = answer(page, answers);
    assertEquals(
        303,
        answer.status(),
        () -> page + " " + answer.html().select(".govuk-error-summary").text());
    return this;
  }

  /** Adds a subject of a kind, and says where it is. */
  public String add(String kind) {
    var added = answer("/subjects", Map.of("kind", kind));
    assertEquals(303, added.status());
    return added
        .location()
        .orElseThrow()
        .substring(path.length())
        .replaceFirst("/questions/.*", "");
  }

  /** What must be answered about the referral as a whole. */
  public Referring concern(String reason) {
    return with("/questions/danger", Map.of("risk-immediate-codes", "no"))
        .with("/questions/concern", Map.of("referral-subject-codes", "person-exploited"))
        .with("/questions/reason", Map.of("referral-reason-text", reason))
        .with(
            "/questions/threshold",
            Map.of(
                "referral-route-codes", "professional-judgement",
                "referral-judgement-text", "It does not feel right"))
        .with("/questions/contact", Map.of("referral-contact-text", "Duty desk, 01632 960 100"));
  }

  /** What must be answered about a survivor, who agreed to share. */
  public String survivor(String name, LocalDate born) {
    var subject = person(name, born);
    with(
        subject + "/sharing",
        Map.of("said", "given", "on-day", "2", "on-month", "3", "on-year", "2026"));
    return subject;
  }

  /** The same of somebody who has not been asked. */
  public String notAsked(String name, LocalDate born) {
    var subject = person(name, born);
    with(subject + "/sharing", Map.of("said", "not-asked", "reason-text", "Never alone"));
    return subject;
  }

  private String person(String name, LocalDate born) {
    var subject = add("survivor");
    var named = new LinkedHashMap<String, String>();
    named.put("identity-name-text", name);
    named.put("identity-dob-date-day", "" + born.getDayOfMonth());
    named.put("identity-dob-date-month", "" + born.getMonthValue());
    named.put("identity-dob-date-year", "" + born.getYear());
    with(subject + "/questions/name", named)
        .with(subject + "/questions/age", Map.of("age-basis-codes", "person-s-word-accepted"))
        .with(
            subject + "/questions/awareness",
            Map.of("referral-awareness-codes", "knows-and-agrees"))
        .with(subject + "/questions/safe-contact", Map.of("safe-method-codes", "text"))
        .with(subject + "/questions/place", Map.of("address-area-text", "Northgate"))
        .with(subject + "/questions/children", Map.of("children-any-codes", "no"))
        .with(
            subject + "/questions/exploitation",
            Map.of("exploitation-type-codes", "exploitation-suspected-kind-not-clear"))
        .with(subject + "/questions/wishes", Map.of("wishes-outcomes-text", "To be left alone"));
    return subject;
  }

  /** Sends it. */
  public Answer send() {
    var check = browser.get(path + "/check");
    return browser.submit(check.html().expectFirst("main form"), check, Map.of());
  }

  /** Sends it and says the reference of the case that came of it. */
  public String sent() {
    var answer = send();
    assertEquals(path + "/sent", answer.location().orElse(answer.html().text()));
    return browser.get(path + "/sent").html().expectFirst(".govuk-panel .serac-reference").text();
  }

  /** A whole referral about one person, sent; says the reference. */
  public static String whole(Browser browser, String name, LocalDate born) {
    var referring = new Referring(browser).concern("Seen at work at night");
    referring.survivor(name, born);
    return referring.sent();
  }
}
