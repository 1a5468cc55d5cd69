package org.serachub.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Somebody of the case takes what another agency recorded, asked for or decided for their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SomebodyElsesTest {
  private static final String REFERENCE = "4HMT-R7XE";
  private static final String CASE = "/cases/" + REFERENCE;
  private static final String PACK = "/conferences/conference-41" + CASE + "/pack";

  private People people;
  private Browser police;
  private Browser housing;

  @BeforeAll
  void open() {
    people = new People(Map.of());
    police = enter("dan.okafor");
    housing = enter("colin.burdett");
  }

  @AfterAll
  void close() {
    people.close();
  }

  @Test
  void aValueOfAnotherAgencyIsNeitherCorrectedNorMarkedInError() {
    var tried = 0;
    for (var value : values("police")) {
      var path = CASE + "/contribute/" + value.subject() + "/" + value.field() + "/";
      for (var end : List.of("", "/error")) {
        var absent = housing.get(path + UUID.randomUUID() + end);
        var theirs = housing.get(path + value.id() + end);
        assertEquals(404, theirs.status(), path);
        assertEquals(masked(absent), masked(theirs), path);
        var before = new Tables(people.hub.sql()).state();
        var sent = housing.post(path + value.id() + end, form(housing, Map.of("text", "Mine")));
        assertEquals(4, sent.status() / 100, path);
        assertEquals(before, new Tables(people.hub.sql()).state());
        tried++;
      }
    }
    assertTrue(tried > 20, "" + tried);
    var own =
        values("housing").stream()
            .map(
                value ->
                    CASE
                        + "/contribute/"
                        + value.subject()
                        + "/"
                        + value.field()
                        + "/"
                        + value.id())
            .filter(path -> housing.get(path).status() == 200)
            .count();
    assertTrue(own > 10, "" + own);
  }

  @Test
  void whyAFieldIsHiddenIsAnsweredLikeAFieldThatIsNone() {
    var drawn = housing.get(PACK).html().select("a[href*=/why/]").eachAttr("href");
    assertTrue(drawn.stream().allMatch(path -> housing.get(path).status() == 200));
    assertTrue(drawn.size() > 3, drawn.toString());
    var subject = drawn.getFirst().replaceAll("/[^/]*$", "/");
    var none = masked(housing.get(subject + "no-such-field"));
    var hidden = 0;
    for (var value : values("police")) {
      var path = PACK + "/why/" + value.subject() + "/" + value.field();
      if (!drawn.contains(path) && housing.get(path).status() == 404) {
        hidden++;
        assertEquals(none, masked(housing.get(path)), path);
      }
    }
    for (var field : List.of("safe-code-word", "safety-plan", "intel-summary", "wishes-private")) {
      assertEquals(none, masked(housing.get(subject + field)), field);
      hidden++;
    }
    assertTrue(hidden > 4, "" + hidden);
  }

  @Test
  void aDownloadIsFetchedByWhoAskedForItAndOnce() {
    var pack = police.get(PACK);
    var asked = pack.html().expectFirst("form[action$=/downloads]");
    var page = police.follow(police.submit(asked, pack, Map.of()));
    assertEquals(200, page.status());

    assertEquals(404, housing.get(page.path()).status());
    assertEquals(404, housing.post(page.path(), form(housing, Map.of())).status());
    assertEquals(404, enter("grace.lindqvist").get(page.path()).status());
    var twin = enter("dan.okafor");
    assertEquals(400, twin.post(page.path(), new HashMap<>(page.hidden())).status());

    var fetched = police.submit(page, Map.of());
    assertEquals(200, fetched.status());
    assertEquals("application/pdf", fetched.header("content-type"));
    assertEquals(404, police.submit(page, Map.of()).status());
    assertEquals(404, police.post(page.path(), form(police, Map.of())).status());
    assertEquals(404, police.get(page.path()).status());
  }

  @Test
  void aCookieServesTheRoleItWasGivenFor() {
    for (var path :
        List.of("/oversight", "/oversight/decisions", "/administration", "/conflicts")) {
      assertEquals(404, police.get(path).status(), path);
      assertEquals(404, police.post(path, form(police, Map.of())).status(), path);
    }
    assertEquals(200, people.first("dpo").get("/oversight").status());
    assertEquals(200, people.first("administrator").get("/administration").status());
  }

  private record Value(String id, String subject, String field) {}

  private List<Value> values(String agency) {
    return people
        .hub
        .sql()
        .rows(
            "SELECT HEX(v.id) AS id, HEX(v.subject_id) AS subject, v.field FROM field_value v"
                + " JOIN agency a ON a.id = v.custodian JOIN case_file f ON f.id = v.case_id"
                + " WHERE a.code = ? AND f.reference = ?",
            agency,
            REFERENCE)
        .stream()
        .map(
            row ->
                new Value(
                    uuid(row.get("id")),
                    uuid(row.get("subject")),
                    String.valueOf(row.get("field"))))
        .toList();
  }

  private static String uuid(@org.jspecify.annotations.Nullable Object hex) {
    return String.valueOf(hex)
        .toLowerCase(Locale.ROOT)
        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }

  /** Fields under a token and an id that hold in that session. */
  private static Map<String, String> form(Browser browser, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    var page = browser.get("/account");
    fields.put("csrf", page.html().expectFirst("[name=csrf]").val());
    fields.put("form", UUID.randomUUID().toString());
    return fields;
  }

  private Browser enter(String name) {
    return people.enter(
        people.signIns.stream()
            .filter(signIn -> signIn.address().startsWith(name))
            .findFirst()
            .orElseThrow());
  }

  private static String masked(Answer answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF");
  }
}
