package org.serachub.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.serachub.migrations.Grants;
import org.serachub.migrations.Login;
import org.serachub.testing.TestServer;

class AppendOnlyTest {
  private static final List<String> TABLES =
      List.of("audit_event", "audit_entry", "audit_restricted", "field_value", "consent_record");
  private static final int DENIED = 1142;
  private static final int SIGNALLED = 1644;

  @OnEveryServer
  void refusesEveryWayOfChangingARowToTheRunningAccount(TestServer server) {
    try (var database = server.fresh()) {
      for (var table : TABLES) {
        var row = new SampleRow(database.sql()).of(table);
        var column = row.keySet().iterator().next();
        for (var attempt : attempts(table, column, row.size())) {
          assertEquals(DENIED, refused(database.application(), attempt), attempt);
        }
      }
      assertEquals(DENIED, refused(database.application(), "DELETE FROM audit_head"));
      assertEquals(DENIED, refused(database.application(), "TRUNCATE TABLE audit_head"));
      assertDoesNotThrow(() -> Grants.requireAppendOnly(database.application()));
    }
  }

  @OnEveryServer
  void stopsTheOwnerOfTheSchemaByTrigger(TestServer server) throws SQLException {
    try (var database = server.fresh();
        var connection = database.migration().connect()) {
      connection.createStatement().execute("SET foreign_key_checks = 0");
      for (var table : TABLES) {
        var row = new SampleRow(database.sql()).of(table);
        var columns = String.join(", ", row.keySet());
        var places = String.join(", ", Collections.nCopies(row.size(), "?"));
        var column = row.keySet().iterator().next();
        var insert = "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, places);
        try (var statement = connection.prepareStatement(insert)) {
          bind(statement, row.values());
          statement.executeUpdate();
        }
        for (var attempt :
            List.of(
                "UPDATE %s SET %s = %s".formatted(table, column, column),
                "DELETE FROM " + table,
                "REPLACE INTO %s (%s) VALUES (%s)".formatted(table, columns, places),
                insert + " ON DUPLICATE KEY UPDATE %s = VALUES(%s)".formatted(column, column))) {
          try (var statement = connection.prepareStatement(attempt)) {
            bind(statement, attempt.contains("?") ? row.values() : List.of());
            var failure = assertThrows(SQLException.class, statement::executeUpdate, attempt);
            assertEquals(SIGNALLED, failure.getErrorCode(), attempt);
          }
        }
      }
    }
  }

  private static List<String> attempts(String table, String column, int columns) {
    var values = String.join(", ", Collections.nCopies(columns, "NULL"));
    return List.of(
        "UPDATE %s SET %s = %s".formatted(table, column, column),
        "DELETE FROM " + table,
        "REPLACE INTO %s VALUES (%s)".formatted(table, values),
        "INSERT INTO %s VALUES (%s) ON DUPLICATE KEY UPDATE %s = VALUES(%s)"
            .formatted(table, values, column, column),
        "TRUNCATE TABLE " + table,
        "DROP TABLE " + table,
        "ALTER TABLE %s ADD COLUMN x INT".formatted(table),
        "CREATE TRIGGER x BEFORE INSERT ON %s FOR EACH ROW SET @x = 1".formatted(table));
  }

  private static int refused(Login login, String statement) {
    try (var connection = login.connect();
        var run = connection.createStatement()) {
      return assertThrows(SQLException.class, () -> run.execute(statement), statement)
          .getErrorCode();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void bind(java.sql.PreparedStatement statement, java.util.Collection<?> values)
      throws SQLException {
    var index = 0;
    for (var value : values) {
      statement.setObject(++index, value);
    }
  }
}
