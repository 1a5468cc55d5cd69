package org.serachub.migrations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serachub.embedded.EmbeddedDatabase;

class MigrationsTest {
  @TempDir Path folder;
  private EmbeddedDatabase database;
  private Login migration;
  private Login application;

  @BeforeEach
  void start() {
    database = EmbeddedDatabase.start(folder, Path.of("..", "target", "programs"));
    var address = database.address();
    var url = DatabaseUrl.of(address.url());
    migration = new Login(url, address.migration().name(), address.migration().password());
    application = new Login(url, address.application().name(), address.application().password());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void migratesAnEmptyDatabaseAndThenHasNothingToDo() {
    Migrations.migrate(migration);
    Grants.apply(migration, application);
    Migrations.requireCurrent(application);
    Grants.requireAppendOnly(application);

    assertDoesNotThrow(() -> Migrations.migrate(migration));
    assertDoesNotThrow(() -> Grants.apply(migration, application));
  }

  @Test
  void startsOverWhereTheFirstMigrationWasInterrupted() throws SQLException {
    try (var connection = migration.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE partnership (half INT)");
    }

    Migrations.startOverIfNothingIsKept(migration);

    assertDoesNotThrow(() -> Migrations.migrate(migration));
  }

  @Test
  void startsNeverOverWhereAnythingIsKept() throws SQLException {
    Migrations.migrate(migration);
    try (var connection = migration.connect();
        var statement = connection.createStatement()) {
      statement.execute("INSERT INTO key_check (id, ciphertext) VALUES (1, 'x')");
      statement.execute("DELETE FROM flyway_schema_history WHERE version = '0007'");

      Migrations.startOverIfNothingIsKept(migration);

      try (var rows = statement.executeQuery("SELECT COUNT(*) FROM key_check")) {
        assertTrue(rows.next());
        assertEquals(1, rows.getInt(1));
      }
    }
  }

  @Test
  void refusesADatabaseThatANewerHubHasMigrated() throws SQLException {
    Migrations.migrate(migration);
    try (var connection = migration.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " VALUES (999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, 1)");
    }

    var refused = assertThrows(SchemaRefused.class, () -> Migrations.migrate(migration));

    assertTrue(String.valueOf(refused.getMessage()).contains("newer version"));
  }

  @Test
  void refusesToRunWithAnAccountThatMayChangeTheTrail() throws SQLException {
    Migrations.migrate(migration);
    Grants.apply(migration, application);
    try (var connection = migration.connect();
        var statement = connection.createStatement()) {
      statement.execute("GRANT UPDATE ON audit_event TO 'serac_app'@'127.0.0.1'");
    }

    assertThrows(SchemaRefused.class, () -> Grants.requireAppendOnly(application));
    Grants.apply(migration, application);

    assertDoesNotThrow(() -> Grants.requireAppendOnly(application));
  }

  @Test
  void refusesToRunWithAnAccountThatMayTruncate() throws SQLException {
    Migrations.migrate(migration);
    Grants.apply(migration, application);
    try (var connection = migration.connect();
        var statement = connection.createStatement()) {
      statement.execute("GRANT DROP ON `serac%`.* TO 'serac_app'@'127.0.0.1'");
    }

    assertThrows(SchemaRefused.class, () -> Grants.requireAppendOnly(application));
  }
}
