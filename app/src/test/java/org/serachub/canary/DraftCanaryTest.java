package org.serachub.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.serachub.casefile.web.Saltmarsh;
import org.serachub.referral.web.Referring;
import org.serachub.testing.RootSql;

/** What is typed into a referral and not sent is nowhere but on its author's own pages. */
final class DraftCanaryTest {
  private static final List<String> CANARIES =
      List.of("Zqunsentreason", "Zqunsentname", "Zqunsentwishes", "Zqunsentplace");
  private static final List<String> OTHERS =
      List.of(
          "pia@police.example",
          "hal@housing.example",
          "ada@harbour.example",
          "cora@office.example",
          "carl@office.example",
          "dora@office.example",
          "adam@office.example");

  @Test
  void unsentTextIsInNoOtherAnswerNotInTheLogAndNotInTheDatabase() {
    try (var kept = new LogKeeper();
        var town = new Saltmarsh()) {
      var author = town.as("pat@police.example");
      var referring = new Referring(author).concern("Zqunsentreason");
      var subject = referring.survivor("Zqunsentname", LocalDate.of(1990, 5, 17));
      referring
          .with(subject + "/questions/wishes", Map.of("wishes-outcomes-text", "Zqunsentwishes"))
          .with(subject + "/questions/place", Map.of("address-area-text", "Zqunsentplace"));
      var mine = author.get(referring.path() + "/check").text();
      CANARIES.forEach(canary -> assertTrue(mine.contains(canary), canary));

      var others = new ArrayList<String>();
      for (var address : OTHERS) {
        var other = town.as(address);
        for (var path :
            List.of(
                "/",
                "/cases",
                "/referrals",
                "/triage",
                "/conferences",
                "/oversight",
                "/administration",
                referring.path(),
                referring.path() + "/check")) {
          others.add(other.get(path).text());
        }
      }
      author.get("/referrals");
      author.open("/");
      assertEquals(List.of(), found(String.join("\n", others)));
      assertEquals(List.of(), found(kept.text()));
      assertEquals(List.of(), found(everything(town.hub().sql())));

      referring.sent();
      assertFalse(found(author.open("/").text()).isEmpty(), "sent, it is the author's case");
      assertEquals(List.of(), found(everything(town.hub().sql())), "and still sealed");
    }
  }

  private static List<String> found(String text) {
    return CANARIES.stream().filter(text::contains).toList();
  }

  /** Every column of every table, as text. */
  private static String everything(RootSql sql) {
    var all = new StringBuilder();
    for (var table :
        sql.rows(
            "SELECT table_name AS name FROM information_schema.tables WHERE table_schema ="
                + " DATABASE() AND table_type = 'BASE TABLE'")) {
      for (var row : sql.rows("SELECT * FROM `" + table.get("name") + "`")) {
        for (var value : row.values()) {
          all.append(
                  value instanceof byte[] bytes
                      ? new String(bytes, StandardCharsets.ISO_8859_1)
                      : String.valueOf(value))
              .append('\n');
        }
      }
    }
    assertTrue(all.length() > 10_000);
    return all.toString();
  }
}
