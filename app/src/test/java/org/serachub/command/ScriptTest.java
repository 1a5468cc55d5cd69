package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.serachub.testing.Folders;

/** The two scripts: what they say when something is missing, and how they start what is there. */
class ScriptTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void saysWhatToInstallWithoutAJdk() throws Exception {
    var said =
        Bash.run(
            Map.of("JAVA_HOME", "/nowhere", "SERAC_JDK_FOLDERS", "/nowhere"),
            ROOT.resolve("serac"));

    assertEquals(1, said.code());
    assertEquals(1, said.lines().size(), said.toString());
    assertTrue(said.lines().getFirst().contains("JDK 25"), said.toString());
  }

  @Test
  void refusesAnOlderJdk() throws Exception {
    var old = Folders.fresh();
    Files.createDirectories(old.resolve("bin"));
    Files.createFile(old.resolve("bin").resolve("javac")).toFile().setExecutable(true);
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");

    var said =
        Bash.run(
            Map.of("JAVA_HOME", old.toString(), "SERAC_JDK_FOLDERS", "/nowhere"),
            ROOT.resolve("serac"));

    assertEquals(1, said.code());
    assertTrue(said.lines().getFirst().contains("JDK 25"), said.toString());
  }

  @Test
  void saysThatThereIsNothingBuilt() throws Exception {
    var empty = Folders.fresh();

    var said = Bash.run(Map.of("SERAC_APP", empty.toString()), ROOT.resolve("docker/start"));

    assertEquals(1, said.code());
    assertEquals(1, said.lines().size(), said.toString());
  }

  @Test
  void startsTheJarWithTheMeasuredSettings() throws Exception {
    var app = Folders.fresh();
    Files.createFile(app.resolve("serac-app-9.jar"));
    var java = Files.createDirectories(app.resolve("jdk").resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    java.toFile().setExecutable(true);

    var said =
        Bash.run(
            Map.of("SERAC_APP", app.toString(), "JAVA_HOME", app.resolve("jdk").toString()),
            ROOT.resolve("docker/start"),
            "run",
            "a b");

    assertEquals(0, said.code());
    assertTrue(said.lines().contains("-Dio.netty.allocator.type=pooled"), said.toString());
    assertTrue(said.lines().contains("-XX:-HeapDumpOnOutOfMemoryError"), said.toString());
    var last = said.lines().size();
    assertEquals(
        List.of("-jar", app.resolve("serac-app-9.jar").toString(), "run", "a b"),
        said.lines().subList(last - 4, last));
  }

  @Test
  void refusesATestItDoesNotKnow() throws Exception {
    var said = Bash.run(Map.of(), ROOT.resolve("serac"), "test", "--nonsense");

    assertEquals(1, said.code());
    assertTrue(said.lines().getFirst().startsWith("serac: usage:"), said.toString());
  }
}
