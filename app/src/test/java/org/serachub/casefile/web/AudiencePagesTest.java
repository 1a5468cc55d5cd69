package org.serachub.casefile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.casefile.web.Saltmarsh.CASE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Before an answer is saved, its author sees who will see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AudiencePagesTest {
  private Saltmarsh town;
  private Browser police;
  private String survivor;

  @BeforeAll
  void start() {
    town = new Saltmarsh();
    police = town.as("pat@police.example");
    survivor =
        police
            .get(CASE + "/contribute")
            .html()
            .expectFirst("main ul a:contains(Mira)")
            .attr("href");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private Answer ask(String field, Map<String, String> answers) {
    var page = police.get(survivor + "/" + field);
    var fields = new HashMap<>(page.hidden());
    fields.putAll(answers);
    return police.post(button(page).attr("formaction"), fields);
  }

  private static Element button(Answer page) {
    return page.html().expectFirst("button:contains(Who will see this?)");
  }

  private static Map<String, String> chosen(String release) {
    return Map.of("text", "Tern", "kind", "fact", "release", release, "handling", "none");
  }

  private static List<String> row(Answer page, String agency, String role) {
    return page.html().select("#who tbody tr").stream()
        .filter(row -> row.expectFirst("th").text().startsWith(agency))
        .filter(row -> row.expectFirst("td").text().equals(role))
        .map(row -> row.select("td .govuk-tag").eachText())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhoWillSeeItByAgencyAndRoleAndSavesNothing() {
    var before = values();

    var page = ask("identity-legal-name", chosen("conference"));

    assertEquals(200, page.status());
    assertEquals("In full", row(page, "Saltmarsh Housing", "Agency representative").get(1));
    assertEquals("In full", row(page, "Saltmarsh Office", "Chair").get(1));
    assertTrue(
        page.html().select("#who tbody th").eachText().getFirst().contains("Saltmarsh Police"),
        "one's own agency first");
    assertFalse(page.html().select("#who").text().contains("Hal Swift"), "nobody by name");
    assertEquals("Tern", page.html().expectFirst("#text").val(), "what was typed is kept");
    assertEquals(before, values());
    assertEquals(303, police.submit(page, chosen("conference")).status(), "and can be saved");
    assertEquals(before + 1, values());
  }

  @Test
  void changesWithHowFarItMayGo() {
    var shared = ask("identity-aliases", chosen("conference"));
    var kept = ask("identity-aliases", chosen("private"));
    assertNotEquals(shared.html().select("#who").text(), kept.html().select("#who").text());
    kept.html().select("#who tbody tr").stream()
        .filter(row -> !row.text().startsWith("Saltmarsh Police"))
        .forEach(
            row ->
                assertEquals(
                    List.of("Not at all", "Not at all", "Not at all"),
                    row.select(".govuk-tag").eachText(),
                    row.text()));
    assertEquals("In full", row(kept, "Saltmarsh Police", "Agency representative").getFirst());
  }

  @Test
  void foretellsWhatTheReaderGets() {
    var foretold = ask("identity-aliases", chosen("conference"));
    assertEquals("In full", row(foretold, "Harbour Advocacy", "Advocate").getFirst());
    assertEquals(303, police.submit(foretold, chosen("conference")).status());
    assertTrue(town.as("ada@harbour.example").get(CASE).html().text().contains("Tern"));
  }

  @Test
  void tellsNothingOfWhoIsInvited() {
    var before = ask("contact-email", chosen("conference")).html().select("#who").outerHtml();
    var stopped =
        town.hub()
            .sql()
            .update(
                "UPDATE invitation SET withdrawn_at = NOW(6) WHERE agency ="
                    + " (SELECT id FROM agency WHERE code = 'housing')");
    assertEquals(1, stopped, "the control: an invitation no longer stands");
    assertEquals(
        before, ask("contact-email", chosen("conference")).html().select("#who").outerHtml());
  }

  @Test
  void recordsThatItWasAsked() {
    var before = asked();
    ask("contact-email", chosen("conference"));
    assertEquals(before + 1, asked());
  }

  @Test
  void asksForWhatTheAnswerDependsOn() {
    var page = ask("contact-email", Map.of("text", "x@tern.example"));
    assertEquals(400, page.status());
    assertEquals(3, page.html().select(".govuk-error-summary li").size());
    assertEquals("x@tern.example", page.html().expectFirst("#text").val());
    assertTrue(page.html().select("#who").isEmpty());
  }

  @Test
  void isNotThereForAStranger() {
    var page = police.get(survivor + "/contact-email");
    var path = button(page).attr("formaction");
    var stranger = town.as("neil@hospital.example");
    var fields = new HashMap<>(stranger.get("/account").hidden());
    fields.keySet().retainAll(List.of("csrf", "form"));
    fields.putAll(Map.of("text", "Tern", "kind", "fact", "release", "conference"));
    assertEquals(404, stranger.post(path, fields).status());
  }

  private long values() {
    return town.hub().sql().number("SELECT COUNT(*) FROM field_value");
  }

  private long asked() {
    return town.hub()
        .sql()
        .number("SELECT COUNT(*) FROM audit_event WHERE leaf LIKE '%who-will-see-this%'");
  }
}
