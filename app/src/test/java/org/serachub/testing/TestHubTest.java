package org.serachub.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;

class TestHubTest {
  @Test
  void servesOverADatabaseOfItsOwn() throws Exception {
    try (var hub = TestHub.fresh();
        var other = TestHub.fresh();
        var http = HttpClient.newHttpClient()) {
      hub.bean(Sql.class)
          .update(
              "INSERT INTO agency (id, code, name, sector) VALUES (?, 'a', 'A', 'police')",
              hub.bean(Ids.class).next());

      assertEquals(1, hub.sql().number("SELECT COUNT(*) FROM agency"));
      assertEquals(0, other.sql().number("SELECT COUNT(*) FROM agency"));
      var answer =
          http.send(
              HttpRequest.newBuilder(hub.uri().resolve("/no-such-page")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(4, answer.statusCode() / 100);
      assertEquals("127.0.0.1", hub.uri().getHost());
    }
  }

  @Test
  void movesItsClock() {
    try (var hub = TestHub.fresh()) {
      var before = hub.bean(Clock.class).instant();

      hub.clock().move(Duration.ofDays(3));

      assertEquals(3, Duration.between(before, hub.bean(Clock.class).instant()).toDays());
    }
  }

  @Test
  void runsAsTheAccountThatMayNotChangeTheTrail() {
    try (var hub = TestHub.fresh()) {
      var sql = hub.bean(Sql.class);

      assertThrows(Exception.class, () -> sql.update("DELETE FROM audit_event"));
      assertThrows(IllegalStateException.class, () -> hub.sql().update("DELETE FROM audit_head"));
      assertEquals(1, hub.sql().tamper("DELETE FROM audit_head"));
    }
  }
}
