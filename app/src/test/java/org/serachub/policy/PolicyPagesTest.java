package org.serachub.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serachub.account.TestPeople;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.region.Attribute;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.TestHub;

class PolicyPagesTest {
  private static final TestHub HUB = TestHub.fresh();
  private static final Browser DPO = new Browser(HUB);

  @BeforeAll
  static void signIn() {
    var people = new TestPeople(HUB);
    people.requester("Dora", Role.DPO, people.agency("council", Sector.HOUSING));
    DPO.signIn("dora@example.org", TestPeople.PASSWORD);
  }

  @AfterAll
  static void stop() {
    DPO.close();
    HUB.close();
  }

  @Test
  void showsWhoSeesEachFieldOfACategory() {
    var page = DPO.get("/policy?category=safety-plan");
    assertEquals(200, page.status());
    assertEquals(20, page.html().select("tbody tr").size(), "one row for each kind of reader");
    assertTrue(
        page.html().select("tbody .govuk-tag").eachText().stream()
            .allMatch(word -> word.endsWith("Hidden")),
        "the safety plan is in no pack");
    var afterwards =
        DPO.get(
            "/policy?category=safety-plan&purpose=action-delivery&stage=follow-up&consent=given");
    assertTrue(
        afterwards.html().select("tbody .govuk-tag").eachText().stream()
            .anyMatch(word -> word.endsWith("Shown")),
        "and opens to those who carry out an action");
  }

  @Test
  void changesWithWhatIsChosenAtTheTop() {
    var accepted = cell(DPO.get("/policy?category=identity&undertaking=yes"), "Police");
    var notYet = cell(DPO.get("/policy?category=identity&undertaking=no"), "Police");
    assertTrue(accepted.endsWith("Shown"), accepted);
    assertFalse(notYet.endsWith("Shown"), notYet);
  }

  private static String cell(Answer page, String reader) {
    return page.html().select("tbody tr").stream()
        .filter(row -> row.select("th").text().equals(reader))
        .map(row -> row.select("td").first())
        .map(cell -> cell == null ? "" : cell.text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void opensTheRulesBehindEachCell() {
    var matrix = DPO.get("/policy?category=identity");
    for (var link : matrix.html().select("tbody a").stream().limit(40).toList()) {
      var tried = DPO.get(link.attr("href"));
      assertEquals(200, tried.status());
      assertEquals(link.text(), tried.html().select("#answer .govuk-tag").text());
      assertTrue(
          tried.text().contains("Source: ") || tried.text().contains("No rule gives this reader"),
          "says why");
    }
  }

  @Test
  void triesAnyCombinationAndKeepsItInTheAddress() {
    var tried = DPO.get("/policy/try?field=identity-name&sector=police&excluded=yes");
    assertEquals("– Hidden", tried.html().select("#answer .govuk-tag").text());
    assertEquals("yes", tried.html().select("#excluded [selected]").attr("value"));
    assertEquals("identity-name", tried.html().select("#field [selected]").attr("value"));
    for (var attribute : Attribute.values()) {
      assertEquals(
          attribute.domain(),
          tried.html().select("#" + attribute.word() + " option").eachAttr("value").stream()
              .skip(1)
              .toList(),
          "every word can be chosen");
    }
  }

  @Test
  void saysWhichFactsContradictEachOther() {
    for (var query : List.of("custody=own", "decision=live", "about=premises")) {
      var answer = DPO.get("/policy/try?field=identity-name&" + query);
      assertEquals(400, answer.status(), query);
      assertEquals(1, answer.html().select(".govuk-error-summary").size(), query);
      assertTrue(answer.html().select("#answer").isEmpty(), query);
    }
    assertEquals(
        200, DPO.get("/policy/try?field=identity-name&custody=own&agreement=own").status());
  }

  @Test
  void refusesWordsThatNobodyOffered() {
    for (var query :
        List.of("/policy?stage=never", "/policy?category=none", "/policy/try?field=Nothing-such")) {
      assertEquals(400, DPO.get(query).status(), query);
    }
  }
}
