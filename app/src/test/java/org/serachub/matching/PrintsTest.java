package org.serachub.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.serachub.casefile.web.Saltmarsh;
import org.serachub.keys.KeyedPrint;

/**
 * Prints are kept of what may be compared, however it was recorded, and tell nothing by themselves.
 */
final class PrintsTest {
  @Test
  void areKeptOfIdentifiersThatMayBeCompared() {
    try (var town = new Saltmarsh()) {
      var sql = town.hub().sql();
      assertEquals(3, sql.number("SELECT COUNT(*) FROM identifier_print"), "by the bundle");
      var police = town.as("pat@police.example");
      var question =
          police
                  .get(Saltmarsh.CASE + "/contribute")
                  .html()
                  .expectFirst("main ul a:contains(Mira)")
                  .attr("href")
              + "/contact-phone";

      for (var how :
          java.util.List.of(
              Map.of("release", "private", "handling", "none"),
              Map.of("release", "conference", "handling", "c"))) {
        var answers = new java.util.HashMap<>(how);
        answers.putAll(Map.of("text", "01632 960 701", "kind", "fact"));
        assertEquals(303, police.submit(police.get(question), answers).status());
        assertEquals(3, sql.number("SELECT COUNT(*) FROM identifier_print"), how::toString);
      }
      var open =
          Map.of(
              "text", "01632 960 702", "kind", "fact", "release", "conference", "handling", "none");
      assertEquals(303, police.submit(police.get(question), open).status());
      assertEquals(4, sql.number("SELECT COUNT(*) FROM identifier_print"), "by a page");
    }
  }

  @Test
  void dependOnTheKeyFile() {
    try (var one = new Saltmarsh();
        var other = new Saltmarsh()) {
      var here =
          one.hub()
              .bean(KeyedPrint.class)
              .of("match name", "mira".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var there =
          other
              .hub()
              .bean(KeyedPrint.class)
              .of("match name", "mira".getBytes(java.nio.charset.StandardCharsets.UTF_8));

      assertFalse(java.util.Arrays.equals(here, there));
      assertEquals(0, both(one, other), "the same people, and no print in common");
    }
  }

  private static long both(Saltmarsh one, Saltmarsh other) {
    return one.hub().sql().rows("SELECT print FROM identifier_print").stream()
        .filter(
            row ->
                other
                        .hub()
                        .sql()
                        .number(
                            "SELECT COUNT(*) FROM identifier_print WHERE print = ?",
                            Objects.requireNonNull(row.get("print")))
                    > 0)
        .count();
  }
}
