package org.serachub.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a review reads. {@code -Dgolden=update} writes them anew. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** The lines of a golden file; none if there is no such file. */
  public static List<String> lines(String name) {
    try {
      var file = FOLDER.resolve(name);
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Fails unless the file holds these lines. */
  public static void assertGolden(String name, List<String> lines) {
    if ("update".equals(System.getProperty("golden"))) {
      write(name, lines);
    }
    assertEquals(
        String.join("\n", lines(name)),
        String.join("\n", lines),
        () -> "`" + name + "` differs; if that is meant, run the test with -Dgolden=update");
  }

  private static void write(String name, List<String> lines) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name), lines);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
