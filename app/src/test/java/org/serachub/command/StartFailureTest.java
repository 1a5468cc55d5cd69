package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serachub.embedded.EmbeddedDatabase;
import org.serachub.keys.KeyFile;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Login;
import org.serachub.testing.Folders;
import org.serachub.testing.HubProcess;
import org.serachub.testing.HubProcess.Ended;

/** Each kind of failure is one line, an exit code, and nothing half done. */
class StartFailureTest {
  /** A hub that was started once and holds nothing yet but its key check and policy. */
  private static final Path USED = Folders.fresh();

  private static final Path KEY = USED.resolve("keys").resolve("hub.keys");

  @BeforeAll
  static void useAFolder() {
    HubProcess.shareServer(USED);
    var backup = HubProcess.run("keys", "backup", USED.resolve("copy") + "", "--data", USED + "");
    assertEquals(0, backup.code(), backup.toString());
  }

  @AfterAll
  static void leaveNothing() {
    Folders.delete(USED);
  }

  @Test
  void aTakenPort() throws IOException {
    var folder = Folders.fresh().resolve("data");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());

      assertOneLine(run("--port", port, "--data", folder + ""), "port " + port);
    }
    assertFalse(Files.exists(folder), "nothing was begun");
  }

  @Test
  void aFolderThatCannotBeWritten() throws IOException {
    var file = Files.createFile(Folders.fresh().resolve("file"));

    assertOneLine(run("--port", "0", "--data", file.resolve("data") + ""), "cannot be written");
  }

  @Test
  void aPlatformWithoutAServer() {
    var folder = Folders.fresh();
    var ended =
        HubProcess.run(
            List.of("-Dos.name=Plan 9"), List.of("--port", "0", "--data", folder.toString()));

    assertOneLine(ended, "no database server is included for");
  }

  @Test
  void anAddressThatOthersReach() {
    assertOneLine(run("--host", "0.0.0.0", "--port", "0"), "--single-factor");
  }

  @Test
  void aDatabaseOfANewerSchema() {
    var insert =
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " installed_by, execution_time, success)"
            + " VALUES (999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, 1)";
    inDatabase(insert);
    try {
      assertOneLine(start(), "newer version");
    } finally {
      inDatabase("DELETE FROM flyway_schema_history WHERE version = '9999'");
    }
  }

  @Test
  void aMissingKeyFile() throws IOException {
    var key = Files.readAllBytes(KEY);
    Files.delete(KEY);
    try {
      assertOneLine(start(), "is missing");
      assertFalse(Files.exists(KEY), "no other key was made");
    } finally {
      restore(key);
    }
  }

  @Test
  void anotherDatabasesKeyFile() throws IOException {
    var key = Files.readAllBytes(KEY);
    Files.delete(KEY);
    KeyFile.create(KEY);
    try {
      assertOneLine(start(), "is not the one");
    } finally {
      restore(key);
    }
  }

  @Test
  void aPolicyThatIsNotAsItWasStored() {
    inDatabase("UPDATE policy_set SET documents = CONCAT(documents, ' ')");
    try {
      assertOneLine(start(), "policy set in force");
    } finally {
      inDatabase("UPDATE policy_set SET documents = LEFT(documents, LENGTH(documents) - 1)");
    }
  }

  @Test
  void aFolderThatAnotherHubHolds() {
    try (var held = EmbeddedDatabase.start(USED.resolve("database"))) {
      assertTrue(held.isAlive());
      assertOneLine(start(), "another hub runs on");
    }
  }

  @Test
  void aDatabaseElsewhereThatIsNotThere() throws IOException {
    var credentials = Files.createTempFile(Folders.fresh(), "credentials", "");
    Files.writeString(credentials, "user=a\npassword=b\n");

    assertOneLine(
        run(
            "--port", "0",
            "--database", "jdbc:mysql://127.0.0.1:1/serac",
            "--database-credentials", credentials.toString()),
        "could not be read");
    assertOneLine(
        run("--port", "0", "--database", "jdbc:mysql://127.0.0.1:1/serac"), "SERAC_DATABASE_USER");
    assertOneLine(
        run("--port", "0", "--database", "jdbc:mysql://h/serac?allowLoadLocalInfile=true"),
        "may not set");
    assertOneLine(
        run("--port", "0", "--database", "jdbc:mysql://h/serac", "--demo", "x"), "--demo needs");
  }

  @Test
  void anOptionThatIsNone() {
    var ended = run("--prot", "80");

    assertEquals(2, ended.code());
    assertEquals(1, ended.err().size(), ended.toString());
  }

  @Test
  void aDemonstrationThatIsAskedToBecomeReal() throws IOException {
    var folder = Folders.fresh();
    Files.writeString(folder.resolve("demonstration.json"), "[{}]");

    assertOneLine(run("--no-demo", "--port", "0", "--data", folder + ""), "demonstration");
  }

  @Test
  void aRealPartnershipIsNeverDeleted() {
    assertOneLine(
        run("--fresh", "--port", "0", "--data", USED.toString()), "--fresh leaves it alone");
  }

  @Test
  void startsWhenNothingIsWrong() throws IOException {
    try (var hub = HubProcess.hub(USED, "--no-demo")) {
      assertTrue(hub.stop().err().isEmpty(), "nothing to complain of");
    }
  }

  private static Ended start() {
    return run("--no-demo", "--port", "0", "--data", USED.toString());
  }

  private static Ended run(String... options) {
    return HubProcess.run(options);
  }

  private static void assertOneLine(Ended ended, String says) {
    assertNotEquals(0, ended.code(), ended.toString());
    // An alert about tampering is not the start's own line, and must be logged as well.
    var lines = ended.err().stream().filter(line -> !line.contains(" alert: ")).toList();
    assertEquals(1, lines.size(), ended.toString());
    assertTrue(lines.getFirst().startsWith("serac: "), ended.toString());
    assertTrue(lines.getFirst().contains(says), ended.toString());
    assertTrue(ended.out().stream().noneMatch(line -> line.startsWith("Ready")));
  }

  private static void restore(byte[] key) throws IOException {
    Files.deleteIfExists(KEY);
    Files.write(KEY, key);
    Files.setPosixFilePermissions(
        KEY, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
  }

  private static void inDatabase(String statement) {
    try (var server = EmbeddedDatabase.start(USED.resolve("database"))) {
      var address = server.address();
      var owner = address.migration();
      var login = new Login(DatabaseUrl.of(address.url()), owner.name(), owner.password());
      try (var connection = login.connect();
          var run = connection.createStatement()) {
        run.execute(statement);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
