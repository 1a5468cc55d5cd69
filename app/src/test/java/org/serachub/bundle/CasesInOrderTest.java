package org.serachub.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/**
 * More cases than are read at a time, some opened at the same moment: page by page each stands
 * where it should, once, and one whose undertaking is owed tells nothing by where it stands.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CasesInOrderTest {
  private static final int CASES = 340;
  private static final String ON_AN_AGENDA =
      "EXISTS (SELECT 1 FROM agenda_item i WHERE i.case_id = f.id AND i.stage <> 'closed')";

  private static final String INVITED =
      "EXISTS (SELECT 1 FROM agenda_item i JOIN invitation v ON v.item = i.id JOIN agency a"
          + " ON a.id = v.agency WHERE i.case_id = f.id AND a.code = 'housing')";

  private final Map<String, Browser> browsers = new LinkedHashMap<>();
  private TestHub hub;

  @BeforeAll
  void load() {
    hub = TestHub.fresh();
    var loaded =
        hub.bean(LoadBundle.class)
            .loadDemonstration(LargeBundle.atWork(CASES, 4), new Operator("tester"));
    for (var person : loaded.signIns()) {
      var browser = new Browser(hub);
      assertEquals(303, browser.signIn(person.address(), person.password()).status());
      browsers.put(person.address(), browser);
    }
  }

  @AfterAll
  void close() {
    browsers.values().forEach(Browser::close);
    hub.close();
  }

  @Test
  void theNewestComeFirst() {
    var all = stored("1 = 1", "opened_at DESC, reference DESC");
    assertEquals(all, listed("pat@police.example", "/cases"));
    assertTrue(all.size() > CASES, all.size() + " cases");
  }

  @Test
  void orTheOldest() {
    assertEquals(
        stored("1 = 1", "opened_at, reference"),
        listed("pat@police.example", "/cases?sort=opened"));
  }

  @Test
  void narrowedToAStageToo() {
    assertEquals(
        stored("f.stage = 'referred' AND NOT " + ON_AN_AGENDA, "opened_at DESC, reference DESC"),
        listed("pat@police.example", "/cases?stage=referred"));
  }

  @Test
  void whatIsOwedComesLastAndInNoOrderOfTime() {
    var expected = stored("NOT " + ON_AN_AGENDA, "opened_at DESC, reference DESC");
    var owed = stored(ON_AN_AGENDA + " AND " + INVITED, "reference DESC");
    assertTrue(owed.size() > 200, owed.size() + " owed");
    expected.addAll(owed);
    assertEquals(expected, listed("hal@housing.example", "/cases"));
  }

  @Test
  void onTheFirstPageToo() {
    var page = Objects.requireNonNull(browsers.get("hal@housing.example")).get("/").html();
    var cases = page.select("section:has(h2:contains(My cases)) a[href^=/cases/]").eachText();
    assertEquals(
        stored("NOT " + ON_AN_AGENDA, "opened_at, reference").stream()
            .limit(cases.size())
            .map(reference -> "Case " + reference)
            .toList(),
        cases);
    assertTrue(cases.size() > 5, cases::toString);
  }

  private List<String> listed(String who, String path) {
    var references = new ArrayList<String>();
    var browser = Objects.requireNonNull(browsers.get(who));
    for (var next = path; !next.isEmpty(); ) {
      var page = browser.get(next).html();
      references.addAll(page.select("main tbody th, main tbody td:first-child").eachText());
      next = page.select("a[rel=next]").attr("href");
    }
    return references;
  }

  private List<String> stored(String which, String order) {
    var rows =
        hub.sql().rows("SELECT f.reference FROM case_file f WHERE " + which + " ORDER BY " + order);
    return new ArrayList<>(rows.stream().map(row -> String.valueOf(row.get("reference"))).toList());
  }
}
