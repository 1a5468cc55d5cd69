package org.serachub.migrations;

import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema of this version. */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing; does nothing to a database that is up to date.
   *
   * @throws SchemaRefused if a newer hub has migrated it, or an applied file was changed
   */
  public static void migrate(Login migration) {
    var flyway = flyway(migration);
    try {
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new SchemaRefused(
          "the database `" + migration.address() + "` could not be migrated", e);
    }
  }

  /**
   * Empties a schema whose first migration was interrupted. Statements that make tables cannot be
   * rolled back, so what is there may be half of it; nothing was ever recorded in it.
   */
  public static void startOverIfNothingIsKept(Login migration) {
    try {
      if (flyway(migration).info().pending().length == 0 || keepsAnything(migration)) {
        return;
      }
      try (var connection = migration.connect();
          var statement = connection.createStatement()) {
        var schema = migration.address().schema();
        statement.execute("DROP DATABASE `" + schema + "`");
        statement.execute(
            "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
      }
    } catch (SQLException | FlywayException e) {
      throw new SchemaRefused("the database `" + migration.address() + "` could not be read", e);
    }
  }

  private static boolean keepsAnything(Login migration) throws SQLException {
    try (var connection = migration.connect();
        var statement = connection.createStatement()) {
      for (var table : List.of("person", "case_file", "audit_event", "key_check")) {
        try (var rows = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
          if (rows.next()) {
            return true;
          }
        } catch (SQLSyntaxErrorException missing) {
          continue;
        }
      }
      return false;
    }
  }

  /**
   * Checks with an account that cannot migrate that nothing is missing and nothing is newer.
   *
   * @throws SchemaRefused with one line that says what to do
   */
  public static void requireCurrent(Login application) {
    var flyway = flyway(application);
    try {
      refuseNewer(flyway);
      if (flyway.info().pending().length > 0) {
        throw new SchemaRefused(
            "the database is of an older version; run `serac migrate` with the account that may");
      }
    } catch (FlywayException e) {
      throw new SchemaRefused("the database `" + application.address() + "` could not be read", e);
    }
  }

  private static void refuseNewer(Flyway flyway) {
    for (var applied : flyway.info().applied()) {
      var state = applied.getState();
      if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
        throw new SchemaRefused(
            "the database was migrated by a newer version of the hub (schema %s); run that version"
                .formatted(applied.getVersion()));
      }
    }
  }

  private static Flyway flyway(Login login) {
    return Flyway.configure()
        .dataSource(login.address().url(), login.user(), login.password())
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load();
  }
}
