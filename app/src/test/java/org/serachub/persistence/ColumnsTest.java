package org.serachub.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.serachub.platform.database.Sql;
import org.serachub.testing.TestHub;
import org.serachub.testing.TestServer;

class ColumnsTest {
  @OnEveryServer
  void keepsMomentsToTheMicrosecondWhateverTheZoneOfTheMachine(TestServer server) {
    var zone = TimeZone.getDefault();
    try (var hub = TestHub.over(server.fresh(), Map.of())) {
      var sql = hub.bean(Sql.class);
      // In London the first of these hours does not exist and the second comes twice.
      for (var at : List.of("2026-03-29T01:30:00.123456Z", "2026-10-25T01:30:00.999999Z")) {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        var id = UUID.randomUUID();
        sql.update("INSERT INTO submission VALUES (?, ?, ?, 'x')", id, id, Instant.parse(at));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

        assertEquals(Instant.parse(at), submitted(sql, id));
      }
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @OnEveryServer
  void cutsWhatIsFinerThanAMicrosecondAndNeverRounds(TestServer server) {
    try (var hub = TestHub.over(server.fresh(), Map.of())) {
      var sql = hub.bean(Sql.class);
      var id = UUID.randomUUID();

      sql.update(
          "INSERT INTO submission VALUES (?, ?, ?, 'x')",
          id,
          id,
          Instant.parse("2026-12-31T23:59:59.999999900Z"));

      assertEquals(Instant.parse("2026-12-31T23:59:59.999999Z"), submitted(sql, id));
    }
  }

  @OnEveryServer
  void findsNamesWithoutRegardToCaseAndReferencesWithRegardToIt(TestServer server) {
    try (var database = server.fresh()) {
      var sql = database.sql();
      var insert = "INSERT INTO agency (id, code, name, sector) VALUES (?, ?, ?, 'police')";
      sql.update(insert, UUID.randomUUID(), "harbour", "Harbour Housing");
      sql.update(insert, UUID.randomUUID(), "HARBOUR", "Another");

      assertThrows(
          IllegalStateException.class,
          () -> sql.update(insert, UUID.randomUUID(), "third", "HARBOUR housing"));
      assertEquals(1, sql.number("SELECT COUNT(*) FROM agency WHERE name = 'harbour HOUSING'"));
      assertEquals(1, sql.number("SELECT COUNT(*) FROM agency WHERE code = 'harbour'"));
    }
  }

  @OnEveryServer
  void refusesWhatDoesNotFit(TestServer server) {
    try (var database = server.fresh()) {
      var sql = database.sql();
      var insert = "INSERT INTO agency (id, code, name, sector) VALUES (?, ?, ?, 'police')";

      assertThrows(
          IllegalStateException.class,
          () -> sql.update(insert, UUID.randomUUID(), "x".repeat(61), "too long a code"));
      assertThrows(
          IllegalStateException.class,
          () -> sql.update(insert, UUID.randomUUID(), "no-name", null));
      assertEquals(1, sql.update(insert, UUID.randomUUID(), "x".repeat(60), "fits"));
    }
  }

  @OnEveryServer
  void pagesByKeyWithoutLosingOrRepeatingARow(TestServer server) {
    try (var database = server.fresh()) {
      var sql = database.sql();
      for (var i = 0; i < 40; i++) {
        // Four rows share each moment, so that only the second key tells them apart.
        sql.update(
            "INSERT INTO submission VALUES (?, ?, ?, ?)",
            new UUID(0, i),
            new UUID(0, 0),
            Instant.parse("2026-11-01T00:00:00Z").plusSeconds(i / 4),
            "" + i);
      }
      var seen = new ArrayList<String>();
      var at = "9999-01-01";
      var id = "ff".repeat(16);
      while (true) {
        var page =
            sql.rows(
                """
                SELECT went_to, HEX(form_id) AS id,
                  DATE_FORMAT(submitted_at, '%Y-%m-%d %H:%i:%s.%f') AS at
                FROM submission WHERE submitted_at <= ? AND (submitted_at < ? OR form_id < UNHEX(?))
                ORDER BY submitted_at DESC, form_id DESC LIMIT 7
                """,
                at, at, id);
        if (page.isEmpty()) {
          break;
        }
        page.forEach(row -> seen.add(String.valueOf(row.get("went_to"))));
        at = String.valueOf(page.getLast().get("at"));
        id = String.valueOf(page.getLast().get("id"));
      }

      assertEquals(
          java.util.stream.IntStream.range(0, 40).mapToObj(i -> "" + (39 - i)).toList(), seen);
    }
  }

  private static Instant submitted(Sql sql, UUID id) {
    return sql.one(
            "SELECT submitted_at FROM submission WHERE form_id = ?",
            row -> row.instant("submitted_at"),
            id)
        .orElseThrow();
  }
}
