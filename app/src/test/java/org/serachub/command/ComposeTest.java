package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.serachub.testing.Folders;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** No container engine runs the file here; whatever can be checked without one is. */
class ComposeTest {
  private static final Path DOCKER = Path.of("..", "docker").toAbsolutePath().normalize();

  @Test
  void whatItTellsTheHubToDoIsWhatTheHubUnderstands() {
    for (var service : List.of("migrate", "hub")) {
      var command = list(service(service), "command").toArray(String[]::new);

      assertDoesNotThrow(() -> new CommandLine(new Commands()).parseArgs(command), service);
    }
    assertThrows(
        CommandLine.ParameterException.class,
        () -> new CommandLine(new Commands()).parseArgs("run", "--behind-the-sofa"));
  }

  @Test
  void onlyTheOneThatMigratesKnowsTheMigratingAccount() {
    assertTrue(list(service("migrate"), "secrets").contains("migration-password"));
    assertFalse(list(service("hub"), "secrets").contains("migration-password"));
    assertFalse(String.valueOf(service("hub").get("environment")).contains("MIGRATION"));
  }

  @Test
  void nothingIsPublishedButToThisMachine() {
    for (var service : services().values()) {
      for (var port : list(service, "ports")) {
        assertTrue(port.startsWith("127.0.0.1:"), port);
        assertFalse(port.endsWith(":8081"), "the operations port stays inside");
      }
    }
  }

  @Test
  void everyFileItNamesIsThere() {
    for (var service : services().values()) {
      list(service, "volumes").stream()
          .filter(volume -> volume.startsWith("./"))
          .map(volume -> DOCKER.resolve(volume.split(":", -1)[0]))
          .forEach(file -> assertTrue(Files.exists(file), file::toString));
    }
    assertTrue(Files.exists(DOCKER.resolve("Containerfile")));
  }

  @Test
  void theSecretsItNamesAreThoseThatTheScriptMakesOnce() throws Exception {
    var folder = Folders.fresh();
    assertEquals(0, Bash.run(Map.of(), DOCKER.resolve("secrets.sh"), folder.toString()).code());
    var made = contents(folder);
    assertEquals(0, Bash.run(Map.of(), DOCKER.resolve("secrets.sh"), folder.toString()).code());

    assertEquals(made, contents(folder), "what is there is left alone");
    assertEquals(named(), new TreeSet<>(made.keySet()));
    assertEquals(3, Set.copyOf(made.values()).size());
    for (var name : made.keySet()) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
    }
  }

  @Test
  void aPasswordThatWouldBreakOutOfTheStatementIsRefused() throws Exception {
    var folder = Folders.fresh();
    var good = Files.writeString(folder.resolve("good"), "a".repeat(24) + "\n").toString();
    var bad = Files.writeString(folder.resolve("bad"), "x'; DROP DATABASE serac; --\n").toString();
    var script = DOCKER.resolve("database").resolve("accounts.sh");

    assertEquals(0, Bash.run(Map.of(), script, good, good).code());
    assertEquals(1, Bash.run(Map.of(), script, good, bad).code());
    assertEquals(1, Bash.run(Map.of(), script, bad, good).code());
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    var contents = new java.util.TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static Set<String> named() {
    return new TreeSet<>(map(compose(), "secrets").keySet());
  }

  private static Map<String, Map<String, Object>> services() {
    var services = new java.util.LinkedHashMap<String, Map<String, Object>>();
    map(compose(), "services").keySet().forEach(name -> services.put(name, service(name)));
    return services;
  }

  private static Map<String, Object> service(String name) {
    return map(map(compose(), "services"), name);
  }

  private static Map<String, Object> compose() {
    try {
      var text = Files.readString(DOCKER.resolve("compose.yaml"));
      return map(Map.of("", new Load(LoadSettings.builder().build()).loadFromString(text)), "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> in, String key) {
    return (Map<String, Object>) java.util.Objects.requireNonNull(in.get(key), key);
  }

  private static List<String> list(Map<String, Object> in, String key) {
    return in.get(key) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of();
  }
}
