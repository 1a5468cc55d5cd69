package org.serachub.decision.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.serachub.decision.ConsentState;
import org.serachub.decision.engine.Policies;

/** A change of the rules shows here as a diff. Write it anew with {@code -Dgolden=update}. */
class GoldenMatrixTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @Test
  void withoutConsentTheShippedSetOpensWhatTheGoldenMatrixSays() throws IOException {
    compare("matrix-not-asked.txt", ConsentState.NOT_ASKED);
  }

  @Test
  void withConsentTheShippedSetOpensWhatTheGoldenMatrixSays() throws IOException {
    compare("matrix-given.txt", ConsentState.GIVEN);
  }

  private static void compare(String name, ConsentState consent) throws IOException {
    String matrix = new Matrix(Policies.shipped(), consent).text();
    Path golden = GOLDEN.resolve(name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, matrix);
    }
    assertEquals(Files.readString(golden), matrix);
  }
}
