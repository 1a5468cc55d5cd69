package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code serac load} as an operator sees it, over an embedded database in a folder of its own. */
final class LoadCommandTest {
  private static final String REAL =
      """
      bundle: 1
      fictional: false
      partnership: {name: A real partnership}
      agencies:
        - {code: police, name: The police, sector: police}
      people:
        - address: pat@police.example
          name: Pat Police
          roles: [{role: representative, agency: police}]
      """;

  // Not below java.io.tmpdir, which the embedded server clears.
  @TempDir(factory = InTarget.class)
  private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int load(Path file, String... more) {
    return run(new LoadCommand(), file, more);
  }

  private int run(Runnable command, Path file, String... more) {
    var oneLine = new OneLine();
    var line =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(oneLine)
            .setParameterExceptionHandler(oneLine);
    var arguments = new java.util.ArrayList<>(java.util.List.of(more));
    arguments.add("--data=" + folder.resolve("data"));
    if (!arguments.contains("--csv")) {
      arguments.add(file.toString());
    }
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.execute(arguments.toArray(String[]::new));
  }

  @Test
  void aBundleIsCheckedLoadedOnceAndItsMistakesAreNamed() throws IOException {
    var file = Files.writeString(folder.resolve("real.yaml"), REAL);
    var wrong =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            REAL.replace("sector: police", "sector: plice").replace("name: Pat", "nmae: Pat"));

    assertEquals(1, load(wrong));
    assertTrue(
        err.toString()
            .startsWith(
                wrong
                    + ":5:46: no such sector: `plice`; did you mean `police`?\n"
                    + wrong
                    + ":7:5"),
        err::toString);
    assertTrue(
        err.toString().endsWith("`" + wrong + "` has 3 mistakes; nothing was loaded\n"),
        err::toString);

    assertEquals(0, load(file, "--dry-run"), err::toString);
    assertTrue(out.toString().contains("people        1 would be new\n"), out::toString);
    assertTrue(out.toString().endsWith("no mistakes; nothing was loaded\n"), out::toString);

    assertEquals(0, load(file), err::toString);
    assertTrue(out.toString().contains("people        1 new\n"), out::toString);
    assertTrue(out.toString().contains("pat@police.example"));
    assertTrue(out.toString().contains("/welcome/"));

    assertEquals(0, load(file), err::toString);
    assertEquals("nothing new: it was loaded before\n", out.toString());
  }

  @Test
  void sheetsAreTriedAndLoadedAndTheHubIsExportedOnceForItsOwnerAlone() throws IOException {
    var sheets = Files.createDirectory(folder.resolve("sheets"));
    Files.writeString(sheets.resolve("agencies.csv"), "code,name,sector\nfire,The fire,charity\n");
    Files.writeString(sheets.resolve("notes.txt"), "not read");

    assertEquals(0, load(folder, "--csv", sheets.toString(), "--dry-run"), err::toString);
    assertTrue(out.toString().contains("agencies      1 would be new\n"), out::toString);
    assertEquals(0, load(folder, "--csv", sheets.toString()), err::toString);
    assertTrue(out.toString().contains("agencies      1 new\n"), out::toString);

    var file = folder.resolve("hub.yaml");
    assertEquals(0, export(file, "--reason=the hub moves"), err::toString);
    assertTrue(out.toString().startsWith("0 cases with 0 values are in " + file), out::toString);
    assertTrue(Files.readString(file).contains("name: The fire"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

    assertEquals(1, export(file, "--reason=again"));
    assertEquals(
        "serac: `" + file + "` is there already; nothing is overwritten\n", err.toString());
    assertTrue(Files.readString(file).contains("name: The fire"));
    assertEquals(2, export(folder.resolve("other.yaml")), "without a reason");
    assertEquals(1, export(folder.resolve("other.yaml"), "--reason= "), "nor with a blank one");
    assertEquals(1, export(folder.resolve("none/other.yaml"), "--reason=x"));
    assertTrue(Files.notExists(folder.resolve("other.yaml")));
  }

  private int export(Path file, String... more) {
    var all = new java.util.ArrayList<>(java.util.List.of(more));
    all.add("--operator=Sam Vane");
    return run(new ExportCommand(), file, all.toArray(String[]::new));
  }

  @Test
  void aFailedExportLeavesNoFile() throws IOException {
    var file = folder.resolve("hub.yaml");
    assertEquals(1, export(file, "--reason=x", "--case=AAAA-2222"));
    assertEquals("serac: there is no case `AAAA-2222`\n", err.toString());
    try (var left = Files.list(folder)) {
      assertEquals(0, left.filter(path -> path.toString().contains("hub.yaml")).count());
    }
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    assertEquals(1, load(folder.resolve("none.yaml")));
    assertEquals(
        "serac: the file `" + folder.resolve("none.yaml") + "` cannot be read\n", err.toString());
  }
}
