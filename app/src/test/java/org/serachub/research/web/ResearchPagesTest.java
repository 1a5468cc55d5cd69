package org.serachub.research.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.research.web.Searches.Search;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResearchPagesTest {
  private Searches all;

  @BeforeAll
  void open() {
    all = new Searches();
  }

  @AfterAll
  void close() {
    all.close();
  }

  @Test
  void anInvitedAgencyIsAskedWithIdentifiersAndNothingElse() {
    var search = all.begin("Nadia Asked-Test");
    var page = all.housing.get(search.path());
    assertEquals(200, page.status());
    assertTrue(page.text().contains("Nadia Asked-Test"));
    assertFalse(page.text().contains(Searches.CONCERN));
    assertTrue(all.police.get(search.path()).text().contains(Searches.CONCERN), "their own");
    assertTrue(
        page.text().matches("(?s).*Due.*day \\d+ [A-Z][a-z]+ \\d{4}: in \\d+ working day.*"));
    assertTrue(all.housing.get("/research").text().contains("Nadia Asked-Test"));
  }

  @Test
  void sealingPointsOutWhatHasNotComeBack() {
    var search = all.begin("Seal-Test");
    var seal = search.path().replaceFirst("research$", "seal");
    var both = all.office.get(seal).text();
    assertTrue(both.contains("Agency police: the research return has not come back"), both);
    assertTrue(both.contains("Agency housing: the research return has not come back"));
    give(search, Map.of("state", "nil"));
    var one = all.office.get(seal).text();
    assertTrue(one.contains("Agency police: the research return"));
    assertFalse(one.contains("Agency housing: the research return"));
  }

  @Test
  void aNoteStaysAndALineIsForTheConference() {
    var search = all.begin("Line-Test");
    var answers = new HashMap<>(line(search, "a-line-of-housing", "returned"));
    answers.put("note", "a-note-of-housing");
    assertEquals(303, all.housing.submit(all.housing.get(search.path()), answers).status());
    var own = all.housing.get(search.path()).text();
    assertTrue(own.contains("a-note-of-housing") && own.contains("a-line-of-housing"));
    assertTrue(own.contains("Return complete") || own.contains("Your return is complete"));
    all.seal(search);
    var pack = search.path().replaceFirst("research$", "pack");
    assertTrue(all.police.get(pack).text().contains("a-line-of-housing"), "a line is shared");
    assertTrue(all.housing.get(pack).text().contains("a-note-of-housing"), "a note is one's own");
    for (var path : List.of(pack, search.file(), search.path())) {
      assertFalse(all.police.get(path).text().contains("a-note-of-housing"), path);
      assertFalse(all.office.get(path).text().contains("a-note-of-housing"), path);
    }
  }

  @Test
  void aReturnOfAnotherAgencyChangesNoByteOfAReader() {
    var lines = all.begin("Before-Test");
    var nil = all.begin("After-Test");
    var paths =
        List.of(
            "/",
            "/research",
            "/cases",
            "/conferences",
            lines.file(),
            lines.path(),
            nil.file(),
            nil.path(),
            "/conferences/" + lines.conference().code());
    var before = seen(all.police, paths);
    give(lines, Map.of("note", "only-a-note", "state", "started"));
    give(lines, line(lines, "a-line", "returned"));
    give(nil, Map.of("note", "searched-three-systems", "state", "nil"));
    assertEquals(before, seen(all.police, paths));
    reopen(all.housing, nil);
    assertEquals(before, seen(all.police, paths));
    give(all.police, lines, Map.of("note", "ours", "state", "started"));
    assertNotEquals(before, seen(all.police, paths), "what is one's own is noticed");
  }

  @Test
  void theCoordinatorIsToldThatItCameBackAndNotWhatItSays() {
    var lines = all.begin("Held-Test");
    var nil = all.begin("Nothing-Test");
    assertTrue(outstanding().contains(lines.item().reference()));
    give(lines, Map.of("note", "held-back", "state", "returned"));
    give(nil, Map.of("state", "nil"));
    var page = all.office.get("/research");
    var returned = page.html().select("main tbody tr:contains(Returned)");
    assertTrue(all.office.get("/research?state=returned").text().contains(nil.item().reference()));
    var awaited = all.office.get("/research?state=awaited").html();
    var row = awaited.select("main tbody tr:contains(" + nil.item().reference() + ")");
    assertEquals("Agency police", row.select("th").text());
    assertEquals(
        returned.select("tr:contains(" + lines.item().reference() + ") td").size(),
        returned.select("tr:contains(" + nil.item().reference() + ") td").size());
    assertFalse(
        page.html().select("main table").text().toLowerCase(java.util.Locale.UK).contains("nil"));
    assertTrue(all.housing.get(nil.path()).text().contains("Nil return"), "its own people see it");
  }

  @Test
  void aReminderIsRecordedOnceAndStandsOnTheAgencysFirstPage() {
    var search = all.begin("Reminder-Test");
    var events = all.partnership.events("research");
    var page = all.office.get("/research");
    var form = reminder(page, search);
    assertEquals(303, all.office.submit(form, page, Map.of()).status());
    assertEquals(303, all.office.submit(form, page, Map.of()).status());
    assertEquals(events + 1, all.partnership.events("research"));
    var home = all.housing.get("/").text();
    assertTrue(home.contains("Research on case " + search.item().reference()));
    assertTrue(home.contains("Reminded on"));
    assertFalse(all.police.get(search.path()).text().contains("reminded your agency"));
    give(search, Map.of("state", "nil"));
    assertEquals(409, all.office.submit(form, all.office.get("/research"), fresh()).status());
    assertFalse(
        all.housing.get("/").text().contains("Research on case " + search.item().reference()));
  }

  @Test
  void twoColleaguesNeverOverwriteEachOther() {
    var search = all.begin("Stale-Test");
    var first = all.housing.get(search.path());
    var second = all.housing.get(search.path());
    assertEquals(303, all.housing.submit(first, Map.of("state", "nil")).status());
    var late = all.housing.submit(second, Map.of("note", "typed-late", "state", "started"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("typed-late"));
    assertTrue(late.text().contains("Nil return"));
    reopen(all.housing, search);
    var third = all.housing.get(search.path());
    give(search, Map.of("note", "typed-first", "state", "started"));
    var again = all.housing.submit(third, Map.of("note", "typed-second", "state", "nil"));
    assertEquals(409, again.status());
    assertTrue(again.text().contains("typed-first") && again.text().contains("typed-second"));
    assertEquals(303, all.housing.submit(again, Map.of("state", "nil")).status());
  }

  @Test
  void theSameFormSentTwiceKeepsOneNote() {
    var search = all.begin("Twice-Test");
    var page = all.housing.get(search.path());
    var answers = Map.of("note", "noted-once", "state", "started");
    assertEquals(303, all.housing.submit(page, answers).status());
    assertEquals(303, all.housing.submit(page, answers).status());
    assertEquals(2, all.housing.get(search.path()).text().split("noted-once", -1).length);
  }

  @Test
  void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedIsKept() {
    var search = all.begin("Wrong-Test");
    assertWrong(search, Map.of("note", "kept-1"), "state-error");
    assertWrong(search, Map.of("note", "", "state", "started"), "state-error");
    assertWrong(search, Map.of("state", "returned"), "state-error");
    assertWrong(search, Map.of("line", "kept-2", "state", "started"), "question-error");
    assertWrong(search, line(search, "kept-3", "nil"), "state-error");
    assertWrong(search, line(search, "", "started"), "line-error");
    assertWrong(search, line(search, "x".repeat(2_500), "started"), "line-error");
    assertWrong(search, Map.of("note", "x".repeat(2_500), "state", "started"), "note-error");
    var noKind = new HashMap<>(line(search, "kept-4", "started"));
    noKind.put("kind", "");
    assertWrong(search, noKind, "kind-error");
    assertEquals(
        0,
        all.partnership
            .hub
            .sql()
            .number(
                "SELECT COUNT(*) FROM research_return r JOIN agenda_item i ON i.id = r.item WHERE"
                    + " i.id = ?",
                search.item().id().value()));
  }

  @Test
  void nonsenseIsRefusedWithoutDetail() {
    var search = all.begin("Nonsense-Test");
    for (var change :
        List.of(
            Map.of("version", "x"),
            Map.of("state", "asked"),
            Map.of("about", "x"),
            Map.of("question", "x"),
            Map.of("question", UUID.randomUUID() + "/no-such-field"),
            Map.of("question", UUID.randomUUID() + "/chair-note"),
            Map.of("kind", "rumour"),
            Map.of("colour", "blue"))) {
      var fields = new LinkedHashMap<>(line(search, "words", "started"));
      fields.putAll(change);
      var status =
          all.housing
              .submit(
                  all.housing.get(search.path()).html().expectFirst("form:has(#note)"),
                  all.housing.get(search.path()),
                  fields)
              .status();
      assertTrue(status == 400 || status == 404, change + ": " + status);
    }
    var other = all.begin("Other-Test");
    var subject =
        Map.of("about", other.opened().lead().toString(), "note", "astray", "state", "started");
    var page = all.housing.get(search.path());
    assertEquals(
        404,
        all.housing.submit(page.html().expectFirst("form:has(#note)"), page, subject).status());
    assertEquals(404, all.office.get(search.path()).status());
    assertEquals(
        404,
        all.housing.get(search.path().replace(search.item().reference(), "ZZZZ-9999")).status());
  }

  @Test
  void onceThePackIsSealedAReturnStands() {
    var search = all.begin("Sealed-Test");
    var draft = all.housing.get(search.path());
    give(all.police, search, Map.of("note", "done", "state", "returned"));
    var reopening = all.police.get(search.path());
    all.seal(search);
    var late = all.housing.submit(draft, Map.of("note", "typed-too-late", "state", "started"));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("typed-too-late"));
    assertTrue(late.text().contains("the pack is sealed"));
    var form = reopening.html().expectFirst("form[action$=/reopen]");
    assertEquals(409, all.police.submit(form, reopening, Map.of()).status());
    assertFalse(all.housing.get("/research").text().contains(search.item().reference()));
    assertFalse(outstanding().contains(search.item().reference()));
  }

  private static Map<String, String> fresh() {
    return Map.of("form", UUID.randomUUID().toString());
  }

  private Map<String, String> line(Search search, String text, String state) {
    return Searches.line(all.housing.get(search.path()), text, state);
  }

  private void give(Search search, Map<String, String> answers) {
    give(all.housing, search, answers);
  }

  private static void give(Browser by, Search search, Map<String, String> answers) {
    assertEquals(303, by.submit(by.get(search.path()), answers).status());
  }

  private static void reopen(Browser by, Search search) {
    var page = by.get(search.path());
    var form = page.html().expectFirst("form[action$=/reopen]");
    assertEquals(303, by.submit(form, page, Map.of()).status());
  }

  private String outstanding() {
    return all.office.get("/research").html().expectFirst("main").text();
  }

  private static org.jsoup.nodes.Element reminder(Answer page, Search search) {
    return page.html()
        .expectFirst("form[action*=" + search.item().reference() + "]:contains(housing)");
  }

  private void assertWrong(Search search, Map<String, String> answers, String error) {
    var page = all.housing.get(search.path());
    var again = all.housing.submit(page.html().expectFirst("form:has(#note)"), page, answers);
    assertEquals(400, again.status(), answers::toString);
    assertTrue(again.html().select("#" + error).hasText(), () -> error + ": " + answers.keySet());
    for (var name : List.of("note", "line")) {
      var typed = answers.getOrDefault(name, "");
      assertEquals(typed, again.html().expectFirst("#" + name).val(), name);
    }
  }

  private static Map<String, String> seen(Browser by, List<String> paths) {
    var seen = new LinkedHashMap<String, String>();
    paths.forEach(path -> seen.put(path, masked(by.get(path))));
    return seen;
  }

  private static String masked(Answer answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF")
        .replaceAll("(?s)<footer.*?</footer>", "FOOTER");
  }
}
