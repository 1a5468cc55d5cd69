package org.serachub.casefile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.platform.database.Binary;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** A coordinator sees a case as an agency would, and never more than they may see themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeenAsPagesTest {
  private static final String ITEM = "/conferences/november/cases/7KQ3-9F2D";

  private Saltmarsh town;
  private Browser coordinator;

  @BeforeAll
  void start() {
    town = new Saltmarsh();
    coordinator = town.as("cora@office.example");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  private Answer as(String agency) {
    return coordinator.get(ITEM + "/as/" + id(agency));
  }

  private String id(String agency) {
    var row =
        town.hub().sql().rows("SELECT id FROM agency WHERE code = '" + agency + "'").getFirst();
    return Binary.id((byte[]) Objects.requireNonNull(row.get("id"))).toString();
  }

  @Test
  void showsWhatBothMaySee() {
    var page = as("housing");

    assertEquals(200, page.status());
    assertTrue(page.text().contains("Mira &lt;Sandpiper&gt;"), "a name both may read");
    assertTrue(page.html().expectFirst("h1").text().contains("as Saltmarsh Housing would see it"));
    assertFalse(page.text().contains("SM/2231"), "private to the police");
  }

  @Test
  void showsNothingThatTheOneWhoAsksMayNotSee() {
    var own = coordinator.get("/cases/7KQ3-9F2D");
    var police = town.as("pat@police.example").get("/cases/7KQ3-9F2D");
    assertTrue(police.text().contains("SM/2231"), "the control: the police see it");
    assertFalse(own.text().contains("SM/2231"));
    assertFalse(as("police").text().contains("SM/2231"), "nor as the police");
  }

  @Test
  void namesWhatTheOtherMaySeeMoreOf() {
    var health = as("hospital").html();
    var beyond = health.select("h2:contains(may see more of than you) + dl").text();
    assertTrue(beyond.contains("In full"), beyond);
    assertTrue(beyond.contains("NHS number"), beyond);
    assertFalse(
        as("housing")
            .html()
            .select("h2:contains(may see more of than you) + dl")
            .text()
            .contains("NHS number"));
  }

  @Test
  void recordsAsWhomTheCaseWasLookedAt() {
    var before = asked();
    as("housing");
    assertEquals(before + 1, asked());
  }

  @Test
  void isForTheCoordinatorAlone() {
    var path = ITEM + "/as/" + id("housing");
    for (var other : new String[] {"pat@police.example", "carl@office.example"}) {
      assertEquals(404, town.as(other).get(path).status(), other);
    }
    assertEquals(200, coordinator.get(path).status(), "the control");
    assertEquals(404, coordinator.get(ITEM + "/as/" + new java.util.UUID(1, 2)).status(), "nobody");
  }

  @Test
  void isFoundFromTheInvitations() {
    var links = coordinator.get(ITEM + "/invitations").html().select("a:contains(See it as)");
    assertEquals(3, links.size(), "one for each invited agency");
    assertEquals(200, coordinator.get(links.getFirst().attr("href")).status());
  }

  private long asked() {
    return town.hub()
        .sql()
        .number("SELECT COUNT(*) FROM audit_event WHERE leaf LIKE '%see-this-as%'");
  }
}
