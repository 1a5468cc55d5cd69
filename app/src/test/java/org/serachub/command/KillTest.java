package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.serachub.audit.VerifyTrail;
import org.serachub.platform.database.Sql;
import org.serachub.testing.Folders;
import org.serachub.testing.HubProcess;
import picocli.CommandLine;

/**
 * The hub, or its database, is killed while cases are opened and values recorded. What was
 * acknowledged is there afterwards, and what is there is there wholly, with its event.
 */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 5);
  private static final Random RANDOM = new Random(2026);

  @Test
  void losesNothingAcknowledgedWhenTheHubIsKilled() throws IOException {
    rounds("hub", HubProcess::kill);
  }

  @Test
  void losesNothingAcknowledgedWhenTheDatabaseIsKilled() throws IOException {
    var folder = Folders.fresh();
    rounds(
        "database",
        folder,
        writer -> {
          ProcessHandle.of(databasePid(folder)).orElseThrow().destroyForcibly();
        });
  }

  private static void rounds(String what, java.util.function.Consumer<HubProcess> kill)
      throws IOException {
    rounds(what, Folders.fresh(), kill);
  }

  private static void rounds(String what, Path folder, java.util.function.Consumer<HubProcess> kill)
      throws IOException {
    HubProcess.shareServer(folder);
    var acknowledged = new Acknowledged(new HashSet<>(), new HashSet<>());
    for (var round = 1; round <= ROUNDS; round++) {
      var before = acknowledged.cases().size();
      writeUntilKilled(folder, acknowledged, kill);
      assertTrue(acknowledged.cases().size() > before, "it wrote before it was killed");
      verify(folder, acknowledged);
    }
    System.out.printf(
        "FIGURE kill -9 of the %s: %d rounds, %d cases and %d values acknowledged, none lost%n",
        what, ROUNDS, acknowledged.cases().size(), acknowledged.values().size());
    Folders.delete(folder);
  }

  private static void writeUntilKilled(
      Path folder, Acknowledged acknowledged, java.util.function.Consumer<HubProcess> kill) {
    var lines = RANDOM.nextInt(20, 200);
    try (var writer =
        HubProcess.start(
            KillWriter.class.getName(), List.of(), List.of("--data", folder.toString()))) {
      for (var i = 0; i < lines; i++) {
        assertTrue(writer.readUntil(line -> true), () -> "it ended early: " + writer.ended());
      }
      kill.accept(writer);
      // What was said before the kill is still in the pipe.
      writer.readUntil(line -> false);
      for (var line : writer.said()) {
        acknowledged.add(line);
      }
      writer.ended();
    }
  }

  private static void verify(Path folder, Acknowledged acknowledged) {
    var options = new StoreOptions();
    new CommandLine(options).parseArgs("--data", folder.toString());
    try (var store = Store.openAlone(options);
        var hub = store.hub(Map.of("datasources.default.minimum-idle", "0"))) {
      var sql = hub.bean(Sql.class);
      var cases = ids(sql, "SELECT id FROM case_file");
      var values = ids(sql, "SELECT id FROM field_value");
      assertTrue(cases.containsAll(acknowledged.cases()), "an acknowledged case is lost");
      assertTrue(values.containsAll(acknowledged.values()), "an acknowledged value is lost");
      assertEquals(0, count(sql, WITHOUT_EVENT), "rows without their event");
      assertEquals(0, count(sql, HALF), "an act of two values kept one");
      assertEquals(0, count(sql, WITHOUT_SUBJECT), "a case without its subject");
      assertEquals(
          cases.size() + values.size() / 2,
          count(sql, "SELECT COUNT(*) AS n FROM audit_event WHERE kind = 'collection'"),
          "every event has its rows");
      var report = hub.bean(VerifyTrail.class).verify();
      assertTrue(report.whole(), () -> "the trail is not whole: " + report.faults());
    }
  }

  private static final String WITHOUT_EVENT =
      """
      SELECT (SELECT COUNT(*) FROM field_value v LEFT JOIN audit_event e ON e.event_id = v.event_id
              WHERE e.seq IS NULL)
           + (SELECT COUNT(*) FROM case_file c LEFT JOIN audit_event e ON e.event_id = c.event_id
              WHERE e.seq IS NULL) AS n
      """;
  private static final String HALF =
      """
      SELECT COUNT(*) AS n FROM (SELECT event_id FROM field_value GROUP BY event_id
        HAVING COUNT(*) <> 2) halves
      """;
  private static final String WITHOUT_SUBJECT =
      """
      SELECT COUNT(*) AS n FROM case_file c LEFT JOIN subject s ON s.case_id = c.id
      WHERE s.id IS NULL OR c.data_key IS NULL
      """;

  private static Set<UUID> ids(Sql sql, String query) {
    return Set.copyOf(sql.list(query, row -> row.uuid("id")));
  }

  private static long count(Sql sql, String query) {
    return sql.one(query, row -> row.number("n")).orElseThrow();
  }

  private static long databasePid(Path folder) {
    try {
      return Long.parseLong(
          Files.readString(folder.resolve("database").resolve("server.pid")).strip());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What the writer was told is kept. */
  private record Acknowledged(Set<UUID> cases, Set<UUID> values) {
    void add(String line) {
      var words = line.split(" ");
      // The last line may be cut short by the kill.
      if (words.length == 2 && words[1].length() == 36) {
        switch (words[0]) {
          case "case" -> cases.add(UUID.fromString(words[1]));
          case "value" -> values.add(UUID.fromString(words[1]));
          default -> throw new IllegalStateException(line);
        }
      }
    }
  }
}
