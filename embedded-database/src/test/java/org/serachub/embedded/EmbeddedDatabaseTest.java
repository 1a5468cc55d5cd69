package org.serachub.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  private static final Path PROGRAMS = Path.of("..", "target", "programs");
  @TempDir Path folder;

  @Test
  void keepsWhatWasCommittedAndTheSamePasswordsAcrossStarts() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, PROGRAMS);
        var connection = migrate(database.address())) {
      connection.createStatement().execute("CREATE TABLE kept (id INT PRIMARY KEY)");
      connection.createStatement().execute("INSERT INTO kept VALUES (7)");
    }

    try (var database = EmbeddedDatabase.start(folder, PROGRAMS);
        var connection = migrate(database.address());
        var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
      assertTrue(rows.next());
      assertEquals(7, rows.getInt(1));
    }
  }

  @Test
  void stopsTheServerThatAKilledHubLeftBehind() throws Exception {
    var first = EmbeddedDatabase.start(folder, PROGRAMS);
    var left = ProcessHandle.of(first.pid()).orElseThrow();
    first.abandon();
    assertTrue(left.isAlive());

    try (var second = EmbeddedDatabase.start(folder, PROGRAMS);
        var connection = migrate(second.address())) {
      assertTrue(connection.isValid(5));
      assertFalse(left.isAlive());
    }
  }

  @Test
  void comesBackAfterItsServerIsKilledWithEverythingCommitted() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, PROGRAMS);
        var connection = migrate(database.address())) {
      connection.createStatement().execute("CREATE TABLE kept (id INT PRIMARY KEY)");
      connection.createStatement().execute("INSERT INTO kept VALUES (7)");
      var process = ProcessHandle.of(database.pid()).orElseThrow();
      process.destroyForcibly();
      process.onExit().get(20, TimeUnit.SECONDS);
      assertFalse(database.isAlive());
    }

    try (var database = EmbeddedDatabase.start(folder, PROGRAMS);
        var connection = migrate(database.address());
        var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
      assertTrue(rows.next());
    }
  }

  @Test
  void startsTwiceAtOnceFromTheSamePrograms() throws Exception {
    var other = CompletableFuture.supplyAsync(() -> start(folder.resolve("one")));
    try (var here = start(folder.resolve("two"));
        var there = other.get(60, TimeUnit.SECONDS)) {
      assertTrue(migrate(here.address()).isValid(5));
      assertTrue(migrate(there.address()).isValid(5));
    }
  }

  private static EmbeddedDatabase start(Path folder) {
    return EmbeddedDatabase.start(folder, PROGRAMS);
  }

  @Test
  void refusesAFolderThatAnotherHubHolds() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, PROGRAMS)) {
      var failure =
          assertThrows(StartFailure.class, () -> EmbeddedDatabase.start(folder, PROGRAMS));
      assertTrue(String.valueOf(failure.getMessage()).startsWith("another hub runs on"));
      assertEquals(database.address(), EmbeddedDatabase.running(folder).orElseThrow());
    }
    assertTrue(EmbeddedDatabase.running(folder).isEmpty());
  }

  @Test
  void letsNobodyInWithoutAPasswordAndKeepsPasswordsPrivate() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, PROGRAMS)) {
      for (var name : new String[] {"root", "serac_migrate", "serac_app", ""}) {
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection(database.address().url("mysql"), name, ""));
      }
      var address = database.address();
      var application = address.application();
      var refused =
          assertThrows(
              SQLException.class,
              () ->
                  DriverManager.getConnection(
                      address.url(), application.name(), application.password()));
      assertEquals(1044, refused.getErrorCode());
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("accounts"))));
    assertFalse(Files.exists(folder.resolve("initialisation.sql")));
  }

  @Test
  void waitsForTheDiskBeforeItAcknowledgesACommit() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, PROGRAMS);
        var connection = migrate(database.address());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT @@innodb_flush_log_at_trx_commit, @@bind_address, @@local_infile")) {
      assertTrue(rows.next());
      assertEquals(
          "1 127.0.0.1 0", rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3));
    }
  }

  private static Connection migrate(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(
        address.url(), address.migration().name(), address.migration().password());
  }
}
