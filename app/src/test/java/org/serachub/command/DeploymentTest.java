package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.testing.Folders;
import org.serachub.testing.FreePort;
import org.serachub.testing.HubProcess;
import org.serachub.testing.TestServer;

/** The steps of docs/deployment.md, in its order, against a real MySQL 8.0.31. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeploymentTest {
  private static final String URL = "https://hub.example.org";
  private static final Path DOCKER = Path.of("..", "docker").toAbsolutePath().normalize();
  private static final Path FOLDER = Folders.fresh();
  private static final int OPERATIONS = FreePort.next();

  @BeforeAll
  static void makesTheTwoAccounts() throws Exception {
    assertEquals(0, Bash.run(Map.of(), DOCKER.resolve("secrets.sh"), FOLDER.toString()).code());
    var accounts =
        Bash.run(
            Map.of(),
            DOCKER.resolve("database").resolve("accounts.sh"),
            secret("database-password"),
            secret("migration-password"));
    assertEquals(0, accounts.code(), accounts.toString());
    asAdministrator(
        Arrays.stream(String.join("\n", accounts.lines()).replaceAll("(?m)^--.*", "").split(";"))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toArray(String[]::new));
  }

  @AfterAll
  static void leavesNothing() {
    asAdministrator(
        "DROP DATABASE serac", "DROP USER 'serac'@'%'", "DROP USER 'serac_migration'@'%'");
    Folders.delete(FOLDER);
  }

  @Test
  @Order(1)
  void refusesToRunBeforeTheSchemaIsThere() {
    var ended = ended(running(), hub());

    assertNotEquals(0, ended.code());
    assertEquals(1, ended.err().size(), ended.toString());
  }

  @Test
  @Order(2)
  void migratesWithTheAccountThatMay() {
    var ended = ended(migrating(), List.of("migrate"));

    assertEquals(0, ended.code(), ended.toString());
    assertEquals(0, ended(migrating(), List.of("migrate")).code(), "a second time changes nothing");
  }

  @Test
  @Order(3)
  void runsInvitesAndLosesTheDatabaseAsTheGuideSays() throws Exception {
    try (var hub = start(running(), hub())) {
      assertTrue(hub.ready(), () -> hub.ended().toString());
      assertEquals(0, healthy().code());
      assertInvites(hub);

      asAdministrator("ALTER USER 'serac'@'%' ACCOUNT LOCK");
      try {
        killConnections();
        assertEquals(1, healthy().code(), "readiness goes with the database");
        assertEquals(503, ask(hub.uri().resolve("/welcome/" + "A".repeat(43))).statusCode());
      } finally {
        asAdministrator("ALTER USER 'serac'@'%' ACCOUNT UNLOCK");
      }

      var log = hub.stop().err();
      assertFalse(log.isEmpty(), "the lost database is in the log");
      log.forEach(line -> assertTrue(line.startsWith("{") && line.endsWith("}"), line));
      assertFalse(String.join("\n", log).contains("example.org"), log::toString);
    }
  }

  @Test
  @Order(4)
  void keepsACopyOfTheKeyAndVerifiesTheTrail() {
    var copy = FOLDER.resolve("copy.keys");

    assertEquals(
        0,
        ended(running(), List.of("keys", "backup", copy.toString(), "--key-file", key())).code());
    assertTrue(Files.exists(copy));
    var verified = ended(running(), List.of("audit", "verify", "--key-file", copy.toString()));
    assertEquals(0, verified.code(), verified.toString());
    var wrong =
        ended(running(), List.of("audit", "verify", "--key-file", FOLDER + "/another.keys"));
    assertNotEquals(0, wrong.code());
    assertEquals(1, wrong.err().size(), wrong.toString());
  }

  private static void assertInvites(HubProcess hub) throws Exception {
    var invited =
        ended(
            running(),
            List.of(
                "invite", "ada@example.org", "--administrator", "--url", URL, "--key-file", key()));
    var link = invited.out().getFirst();

    assertTrue(link.startsWith(URL + "/welcome/"), invited.toString());
    var page = ask(hub.uri().resolve(link.substring(URL.length())));
    assertEquals(200, page.statusCode());
    var cookies = page.headers().allValues("Set-Cookie");
    assertTrue(
        cookies.stream().anyMatch(one -> one.startsWith("__Host-serac=")), cookies::toString);
    assertTrue(cookies.stream().allMatch(one -> one.contains("Secure")), cookies::toString);
  }

  private static List<String> hub() {
    return List.of(
        "run",
        "--port",
        "0",
        "--key-file",
        key(),
        "--url",
        URL,
        "--trusted-proxy",
        "127.0.0.1",
        "--operations-port",
        "" + OPERATIONS,
        "--json-log");
  }

  private static Bash.Said healthy() throws Exception {
    return Bash.run(Map.of(), DOCKER.resolve("healthy"), "" + OPERATIONS);
  }

  private static HubProcess start(Map<String, String> accounts, List<String> arguments) {
    var database = TestServer.mySqlAdministrator().address().url().replaceAll("/mysql.*", "/serac");
    var all =
        Stream.concat(
                arguments.stream(),
                Stream.of("--database", database, "--data", FOLDER.resolve("data").toString()))
            .toList();
    return HubProcess.start("org.serachub.Serac", List.of(), all, accounts);
  }

  private static HubProcess.Ended ended(Map<String, String> accounts, List<String> arguments) {
    try (var hub = start(accounts, arguments)) {
      hub.readUntil(line -> false);
      return hub.ended();
    }
  }

  private static Map<String, String> running() {
    return Map.of(
        "SERAC_DATABASE_USER",
        "serac",
        "SERAC_DATABASE_PASSWORD_FILE",
        secret("database-password"));
  }

  private static Map<String, String> migrating() {
    return Map.of(
        "SERAC_DATABASE_USER",
        "serac",
        "SERAC_DATABASE_PASSWORD_FILE",
        secret("database-password"),
        "SERAC_DATABASE_MIGRATION_USER",
        "serac_migration",
        "SERAC_DATABASE_MIGRATION_PASSWORD_FILE",
        secret("migration-password"));
  }

  private static void killConnections() throws Exception {
    var root = TestServer.mySqlAdministrator();
    try (var connection = root.connect();
        var run = connection.createStatement();
        var open =
            run.executeQuery(
                "SELECT id FROM information_schema.processlist WHERE user = 'serac'")) {
      while (open.next()) {
        asAdministrator("KILL " + open.getLong(1));
      }
    }
  }

  private static void asAdministrator(String... statements) {
    TestServer.execute(TestServer.mySqlAdministrator(), List.of(statements));
  }

  private static String secret(String name) {
    return FOLDER.resolve(name).toString();
  }

  private static String key() {
    return FOLDER.resolve("hub.keys").toString();
  }

  private static HttpResponse<String> ask(URI uri) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
