package org.serachub.casefile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.casefile.web.Saltmarsh.CASE;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** Where a case is about several, nobody is taken for somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeveralSurvivorsTest {
  private static final Pattern MARK = Pattern.compile("mark [0-9A-F]{4}");
  private Saltmarsh town;

  @BeforeAll
  void start() {
    town =
        new Saltmarsh(
            TestHub.fresh(),
            bundle ->
                bundle
                    .replace(
                        "- {subject: one, kind: survivor}",
                        lines(
                            6,
                            "- {subject: one, kind: survivor}",
                            "- {subject: two, kind: survivor}"))
                    .replace(
                        "- {field: identity-name,",
                        lines(
                            10,
                            "- {field: identity-name, about: two, content: Lena Godwit,"
                                + " release: private}",
                            "- {field: identity-name,"))
                    .replace(
                        "contributions:",
                        lines(
                            6,
                            "contributions:",
                            "- custodian: harbour",
                            "  author: ada@harbour.example",
                            "  recorded: today-2d 11:15",
                            "  release: conference",
                            "  values:",
                            "    - {field: safe-times, about: one, content: Mornings}",
                            "    - {field: safe-times, about: two, content: Evenings}")));
  }

  private static String lines(int indent, String... lines) {
    return String.join("\n" + " ".repeat(indent), lines);
  }

  @AfterAll
  void stop() {
    town.close();
  }

  @Test
  void everybodyReadsTheSameMarkWithOrWithoutTheName() {
    var named = sections(town.as("pat@police.example"));
    var unnamed = sections(town.as("ada@harbour.example"));

    assertTrue(named.contains("Survivor: Lena Godwit, mark"), named);
    assertFalse(unnamed.contains("Godwit"), unnamed);
    assertEquals(2, marks(unnamed), unnamed);
    assertTrue(unnamed.contains(after("Lena Godwit, ", named)), () -> named + " / " + unnamed);
  }

  @Test
  void whoRecordsAConsentIsToldToAskWhoIsWho() {
    var form = town.as("ada@harbour.example").get(CASE + "/consents/new").text();

    assertTrue(form.contains("You are shown no name for at least one of these people"), form);
  }

  @Test
  void anAdvocateReadsWhomEachContactReaches() {
    var home = town.as("ada@harbour.example").get("/").html().select("main").text();

    assertTrue(home.contains("Mira <Sandpiper>: Mornings"), home);
    assertTrue(
        home.contains("the person with " + after("Lena Godwit, ", sections(pat())) + ": Evenings"),
        home);
  }

  private Browser pat() {
    return town.as("pat@police.example");
  }

  private static String sections(Browser browser) {
    return browser.get(CASE).html().select("main h2").text();
  }

  private static long marks(String text) {
    return MARK.matcher(text).results().count();
  }

  private static String after(String name, String text) {
    return MARK.matcher(text.substring(text.indexOf(name)))
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }
}
