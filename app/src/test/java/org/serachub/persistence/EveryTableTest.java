package org.serachub.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.serachub.testing.RootSql;
import org.serachub.testing.TestServer;

class EveryTableTest {
  private static final List<String> NOT_OURS = List.of("flyway_schema_history");

  @OnEveryServer
  void givesBackWhatWasStoredInEveryTable(TestServer server) throws SQLException {
    try (var database = server.fresh();
        var connection = database.migration().connect()) {
      connection.createStatement().execute("SET foreign_key_checks = 0");
      var tables = tables(database.sql());
      for (var table : tables) {
        var row = new SampleRow(database.sql()).of(table);
        if (table.equals("audit_head")) {
          row.put("id", 1);
          update(connection, row);
        } else {
          insert(connection, table, row);
        }
        assertStored(connection, table, row);
      }
      assertTrue(tables.size() > 25, "every table was tried");
    }
  }

  private static List<String> tables(RootSql sql) {
    return sql
        .rows(
            "SELECT table_name AS name FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")
        .stream()
        .map(row -> String.valueOf(row.get("name")))
        .filter(name -> !NOT_OURS.contains(name))
        .toList();
  }

  private static void insert(Connection connection, String table, Map<String, @Nullable Object> row)
      throws SQLException {
    run(
        connection,
        "INSERT INTO `%s` (%s) VALUES (%s)"
            .formatted(
                table,
                String.join(", ", row.keySet()),
                String.join(", ", Collections.nCopies(row.size(), "?"))),
        row);
  }

  private static void update(Connection connection, Map<String, @Nullable Object> row)
      throws SQLException {
    run(connection, "UPDATE audit_head SET " + String.join(" = ?, ", row.keySet()) + " = ?", row);
  }

  private static void run(Connection connection, String sql, Map<String, @Nullable Object> row)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      var index = 0;
      for (var value : new ArrayList<>(row.values())) {
        statement.setObject(++index, value);
      }
      assertEquals(1, statement.executeUpdate(), sql);
    }
  }

  private static void assertStored(
      Connection connection, String table, Map<String, @Nullable Object> row) throws SQLException {
    try (var stored = connection.createStatement().executeQuery("SELECT * FROM `" + table + "`")) {
      assertTrue(stored.next(), table);
      for (var column : row.entrySet()) {
        var place = table + "." + column.getKey();
        switch (column.getValue()) {
          case byte[] bytes -> assertArrayEquals(bytes, stored.getBytes(column.getKey()), place);
          case LocalDateTime time ->
              assertEquals(time, stored.getObject(column.getKey(), LocalDateTime.class), place);
          case LocalDate day ->
              assertEquals(day, stored.getObject(column.getKey(), LocalDate.class), place);
          case Number number ->
              assertEquals(number.longValue(), stored.getLong(column.getKey()), place);
          case null -> assertEquals(null, stored.getObject(column.getKey()), place);
          case Object text -> assertEquals(text, stored.getString(column.getKey()), place);
        }
      }
    }
  }
}
