package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serachub.decision.language.PolicyDocuments;
import picocli.CommandLine;

class PoliciesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    var oneLine = new OneLine();
    return new CommandLine(new PoliciesCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(oneLine)
        .setParameterExceptionHandler(oneLine)
        .execute(arguments);
  }

  @Test
  void theShippedDocumentsAreSound() {
    assertEquals(0, execute("check"));
    assertTrue(out.toString().contains("fields in"), out::toString);
    assertEquals(0, execute("prove"));
    assertTrue(out.toString().contains("invariants hold"), out::toString);
  }

  @Test
  void aFieldShowsWhoSeesItAndAnUnknownOneIsALine() {
    assertEquals(0, execute("who-can-see", "advocate-notes"));
    assertTrue(out.toString().contains("HHHHHHH  police"), out::toString);
    assertEquals(1, execute("who-can-see", "advocates-notes"));
    assertEquals(1, execute("matrix", "--consent", "perhaps"));
    assertEquals(2, err.toString().lines().count());
  }

  @Test
  void aProposalWithMistakesIsRefusedWithAllOfThem(@TempDir Path folder) throws IOException {
    for (String name : PolicyDocuments.NAMES) {
      Files.write(folder.resolve(name), PolicyDocuments.shipped().file(name));
    }
    assertEquals(0, execute("check", "--documents", folder.toString()));

    Path rules = folder.resolve("rules.yaml");
    String text = Files.readString(rules);
    Files.write(rules, text.replace("cap: hidden", "cap: hiden").getBytes(StandardCharsets.UTF_8));

    assertEquals(1, execute("check", "--documents", folder.toString()));
    assertTrue(out.toString().contains("did you mean `hidden`?"), out::toString);
    assertEquals(1, execute("matrix", "--documents", folder.toString()));
    assertEquals(1, execute("check", "--documents", folder.resolve("none").toString()));
  }
}
