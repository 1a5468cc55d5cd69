package org.serachub.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives the running account its rights, table by table, and checks that it has no others. */
public final class Grants {
  private static final Set<Integer> DENIED = Set.of(1142, 1143);

  private Grants() {}

  /**
   * Grants what is missing and revokes what is too much; does nothing if all is right.
   *
   * @throws SchemaRefused if the migrating account may not grant
   */
  public static void apply(Login migration, Login application) {
    try (var ours = migration.connect();
        var theirs = application.connectToServer()) {
      var held = held(theirs, migration.address().schema());
      var grantee = grantee(theirs);
      for (var table : tables(ours)) {
        adjust(ours, grantee, table, held.getOrDefault(table, Set.of()));
      }
    } catch (SQLException e) {
      throw new SchemaRefused("the rights of `" + application.user() + "` could not be set", e);
    }
  }

  /**
   * Tries, without harm, what the running account must not be able to do.
   *
   * @throws SchemaRefused if it can
   */
  public static void requireAppendOnly(Login application) {
    try (var connection = application.connect()) {
      for (var table : Rights.APPEND_ONLY) {
        var column = firstColumn(connection, table);
        requireDenied(
            connection, "UPDATE `%s` SET %s = %s WHERE 1 = 0".formatted(table, column, column));
        requireDenied(connection, "DELETE FROM `%s` WHERE 1 = 0".formatted(table));
      }
      requireDenied(connection, "DELETE FROM audit_head WHERE 1 = 0");
      requireNothingWider(connection, application);
    } catch (SQLException e) {
      throw new SchemaRefused("the rights of `" + application.user() + "` could not be checked", e);
    }
  }

  private static void adjust(Connection ours, String grantee, String table, Set<String> held)
      throws SQLException {
    var wanted = Rights.of(table).stream().map(Enum::name).collect(Collectors.toSet());
    var missing = new TreeSet<>(wanted);
    missing.removeAll(held);
    var surplus = new TreeSet<>(held);
    surplus.removeAll(wanted);
    try (var statement = ours.createStatement()) {
      if (!surplus.isEmpty()) {
        statement.execute(
            "REVOKE %s ON `%s` FROM %s".formatted(String.join(", ", surplus), table, grantee));
      }
      if (!missing.isEmpty()) {
        statement.execute(
            "GRANT %s ON `%s` TO %s".formatted(String.join(", ", missing), table, grantee));
      }
    }
  }

  private static void requireDenied(Connection connection, String attempt) {
    try (var statement = connection.createStatement()) {
      statement.execute(attempt);
    } catch (SQLException e) {
      if (DENIED.contains(e.getErrorCode())) {
        return;
      }
      throw new SchemaRefused("the rights of the running account could not be checked", e);
    }
    throw new SchemaRefused(
        "the running account may change the audit trail or recorded values (`%s`); run `serac migrate`"
            .formatted(attempt.replaceFirst(" (SET|WHERE).*", "")));
  }

  /** TRUNCATE needs DROP, which only a grant on the schema or the server gives. */
  private static void requireNothingWider(Connection connection, Login application)
      throws SQLException {
    var wider =
        """
        SELECT privilege_type FROM information_schema.schema_privileges
        WHERE privilege_type IN ('UPDATE', 'DELETE', 'DROP', 'ALTER', 'TRIGGER')
        UNION SELECT privilege_type FROM information_schema.user_privileges
        WHERE privilege_type IN ('UPDATE', 'DELETE', 'DROP', 'ALTER', 'TRIGGER', 'SUPER', 'FILE')
        """;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(wider)) {
      if (rows.next()) {
        throw new SchemaRefused(
            "the running account `%s` has %s on the whole schema; revoke it"
                .formatted(application.user(), rows.getString(1)));
      }
    }
  }

  private static Map<String, Set<String>> held(Connection theirs, String schema)
      throws SQLException {
    var held = new HashMap<String, Set<String>>();
    try (var query =
        theirs.prepareStatement(
            "SELECT table_name, privilege_type FROM information_schema.table_privileges"
                + " WHERE table_schema = ?")) {
      query.setString(1, schema);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          held.computeIfAbsent(rows.getString(1), ignored -> new HashSet<>())
              .add(rows.getString(2));
        }
      }
    }
    return held;
  }

  private static Set<String> tables(Connection ours) throws SQLException {
    return strings(
        ours,
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
            + " AND table_type = 'BASE TABLE'");
  }

  private static String firstColumn(Connection connection, String table) throws SQLException {
    return strings(
            connection,
            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND ordinal_position = 1 AND table_name = '"
                + table
                + "'")
        .stream()
        .findFirst()
        .orElseThrow(() -> new SchemaRefused("the table `" + table + "` cannot be read"));
  }

  /** As the server knows the account, which may be for any host. */
  private static String grantee(Connection theirs) throws SQLException {
    var account = strings(theirs, "SELECT CURRENT_USER()").iterator().next();
    var at = account.lastIndexOf('@');
    return "'%s'@'%s'"
        .formatted(quoted(account.substring(0, at)), quoted(account.substring(at + 1)));
  }

  private static String quoted(String name) {
    return name.replace("'", "''");
  }

  private static Set<String> strings(Connection connection, String query) throws SQLException {
    var found = new TreeSet<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
