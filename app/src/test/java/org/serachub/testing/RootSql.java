package org.serachub.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.migrations.Login;
import org.serachub.platform.database.Binary;

/** The database as whoever owns the server sees it. Statements commit at once. */
public final class RootSql {
  private final Login owner;

  RootSql(Login owner) {
    this.owner = owner;
  }

  /** Runs a statement and says how many rows it changed. */
  public int update(String sql, @Nullable Object... arguments) {
    try (var connection = owner.connect();
        var statement = bound(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Removes the triggers that keep rows as they are, then runs the statement. */
  public int tamper(String sql, @Nullable Object... arguments) {
    for (var trigger :
        rows(
            "SELECT trigger_name AS name FROM information_schema.triggers"
                + " WHERE trigger_schema = DATABASE()")) {
      update("DROP TRIGGER `" + trigger.get("name") + "`");
    }
    return update(sql, arguments);
  }

  /** The one number that a query yields. */
  public long number(String sql, @Nullable Object... arguments) {
    var value = rows(sql, arguments).getFirst().values().iterator().next();
    return ((Number) java.util.Objects.requireNonNull(value)).longValue();
  }

  /** Every row, by column name; bytes as {@code byte[]}. */
  public List<Map<String, @Nullable Object>> rows(String sql, @Nullable Object... arguments) {
    try (var connection = owner.connect();
        var statement = bound(connection, sql, arguments);
        var results = statement.executeQuery()) {
      var rows = new ArrayList<Map<String, @Nullable Object>>();
      var columns = results.getMetaData();
      while (results.next()) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
          row.put(columns.getColumnLabel(i), results.getObject(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement bound(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, stored(arguments[i]));
    }
    return statement;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case UUID id -> Binary.bytes(id);
      case Instant moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
      case null, default -> value;
    };
  }
}
