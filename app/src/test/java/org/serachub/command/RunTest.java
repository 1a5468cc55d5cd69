package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.testing.Folders;
import org.serachub.testing.HubProcess;

/** A newcomer's first hours: one folder, started, stopped, killed and started again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunTest {
  private static final Path FOLDER = Folders.fresh();
  private static final Path DATA = FOLDER.resolve("data");
  private static final Path SIGN_INS = FOLDER.resolve("sign-ins.json");

  @AfterAll
  static void leaveNothing() {
    Folders.delete(FOLDER);
  }

  @Test
  @Order(1)
  void loadsTheDemonstrationAndPrintsHowToSignIn() throws Exception {
    try (var hub = HubProcess.hub(DATA, "--sign-ins", SIGN_INS.toString())) {
      assertTrue(hub.said().stream().anyMatch(line -> line.startsWith("Demonstration: fictional")));
      assertEquals(200, status(hub, "/sign-in"));
      var passwords = Files.readString(SIGN_INS);
      assertTrue(passwords.contains("\"role\":\"coordinator\""), "a coordinator is among them");
      for (var file : List.of(SIGN_INS, DATA.resolve("demonstration.json"))) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }

      var verified = HubProcess.run("audit", "verify", "--data", DATA.toString());
      assertEquals(0, verified.code(), "a command works while the hub runs: " + verified);
      var invited =
          HubProcess.run("invite", "a@example.org", "--administrator", "--data", DATA.toString());
      assertTrue(
          invited.err().getFirst().contains("a demonstration invites nobody"), invited.toString());

      var server = server();
      assertTrue(hub.stop().err().isEmpty());
      assertFalse(server.isAlive(), "nothing is left running");
    }
  }

  @Test
  @Order(2)
  void keepsThePasswordsAndCopesWithWhatAKillLeft() throws Exception {
    var passwords = Files.readString(SIGN_INS);
    ProcessHandle left;
    try (var hub = HubProcess.hub(DATA)) {
      left = server();
      hub.kill();
      hub.ended();
    }
    assertTrue(left.isAlive(), "the server outlives a killed hub");

    try (var hub = HubProcess.hub(DATA, "--sign-ins", SIGN_INS.toString())) {
      assertFalse(left.isAlive(), "the next start has stopped it");
      assertEquals(passwords, Files.readString(SIGN_INS));
      assertEquals(0, hub.said().stream().filter(line -> line.startsWith("Demo ")).count());
      hub.stop();
    }
  }

  @Test
  @Order(3)
  void startsOverWhereALoadWasKilled() throws Exception {
    Files.writeString(DATA.resolve("demonstration.json"), "[]");
    var passwords = Files.readString(SIGN_INS);

    try (var hub = HubProcess.hub(DATA, "--sign-ins", SIGN_INS.toString())) {
      assertNotEquals(passwords, Files.readString(SIGN_INS));
      hub.stop();
    }
  }

  @Test
  @Order(4)
  void becomesTheStartOfARealPartnershipOnlyWhenDeleted() throws Exception {
    try (var hub = HubProcess.hub(DATA, "--no-demo", "--fresh")) {
      var invited =
          HubProcess.run(
              "invite", "first@example.org", "--administrator", "--data", DATA.toString());

      assertEquals(0, invited.code(), invited.toString());
      var link = invited.out().getFirst();
      assertTrue(link.startsWith(hub.uri() + "/welcome/"), "the link is to the hub that runs");
      assertEquals(200, status(hub, link.substring(hub.uri().toString().length())));
      assertTrue(hub.said().stream().noneMatch(line -> line.startsWith("Demonstration")));
      hub.stop();
    }
  }

  private static ProcessHandle server() throws IOException {
    var number = Files.readString(DATA.resolve("database").resolve("server.pid")).strip();
    return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
  }

  private static int status(HubProcess hub, String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(hub.uri().resolve(path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
