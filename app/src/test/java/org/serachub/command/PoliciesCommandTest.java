package org.serachub.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serachub.decision.engine.InWords;
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

  private static void write(Path folder) throws IOException {
    for (String name : PolicyDocuments.NAMES) {
      Files.write(folder.resolve(name), PolicyDocuments.shipped().file(name));
    }
  }

  private static void change(Path folder, String from, String to) throws IOException {
    Path rules = folder.resolve("rules.yaml");
    String text = Files.readString(rules);
    assertTrue(text.contains(from), from);
    Files.writeString(rules, text.replace(from, to));
  }

  @Test
  void countsAreThereForMachines() {
    assertEquals(0, execute("check", "--json"));
    assertTrue(out.toString().contains("\"stories\":"), out::toString);
    assertEquals(0, execute("prove", "--json"));
    assertEquals(0, execute("matrix", "--json"));
    assertEquals(0, execute("matrix", "--html", "--consent", "given"));
    assertTrue(out.toString().contains("<!doctype html>"));
    assertEquals(0, execute("who-can-see", "risk-level", "--json"));
    assertEquals(2, execute("matrix", "--html", "--csv"));
  }

  @Test
  void aDifferenceIsAnAnswerAndABrokenInvariantIsNot(@TempDir Path folder) throws IOException {
    write(folder);
    assertEquals(0, execute("diff", "shipped", folder.toString()));
    assertTrue(out.toString().contains("no level differs"), out::toString);
    change(
        folder,
        "sector: [police, adult-social-care, set:supporters]}",
        "sector: [police, adult-social-care, housing, set:supporters]}");
    assertEquals(0, execute("diff", "shipped", folder.toString()));
    assertTrue(out.toString().contains("★ wider, hidden to shown: `identity-description`"));
    assertEquals(0, execute("diff", "shipped", folder.toString(), "--json"));
    assertTrue(out.toString().contains("\"widens\":true"));

    change(folder, "when: {sector: police}", "when: {sector: police, role: chair}");
    assertEquals(1, execute("diff", "shipped", folder.toString()));
    assertTrue(err.toString().contains("police-never-safety-plan"), err::toString);
    change(folder, "cap: hidden", "cap: hiden");
    assertEquals(1, execute("diff", "shipped", folder.toString()));
    assertEquals(1, execute("diff", "shipped", folder.resolve("none").toString()));
  }

  @Test
  void aDecisionIsExplained() {
    assertEquals(0, execute("explain", "contact-phone", "sector=housing", "consent=refused"));
    assertTrue(out.toString().contains("`contact-phone` is withheld."), out::toString);
    assertTrue(out.toString().contains("cap-contact-basis"), out::toString);
    assertEquals(0, execute("explain", "children-name", "--json"));
    assertTrue(out.toString().contains("\"level\":\"shown\""), out::toString);
    assertEquals(1, execute("explain", "contact-phone", "sector=huosing"));
    assertTrue(err.toString().contains("did you mean `housing`?"), err::toString);
    assertEquals(1, execute("explain", "contact-phone", "custody=own", "agreement=live"));
    assertEquals(1, execute("explain", "contact-phone", "decision=live"));
  }

  @Test
  void recordedDecisionsAreTakenAgain(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("day.jsonl");
    String words =
        new InWords(Map.of())
            .words().entrySet().stream()
                .map(word -> "\"%s\":\"%s\"".formatted(word.getKey(), word.getValue()))
                .collect(Collectors.joining(","));
    Files.writeString(
        file, "{\"ref\":\"7\",\"field\":\"risk-level\",\"level\":\"hidden\"," + words + "}\n");

    assertEquals(0, execute("replay", file.toString()));
    assertTrue(out.toString().contains("★ line 1, 7: `risk-level` was hidden"), out::toString);
    assertEquals(0, execute("replay", file.toString(), "--json"));
    Files.writeString(file, "{}\n[]\n");
    assertEquals(1, execute("replay", file.toString()));
    assertTrue(out.toString().contains("day.jsonl:2:1: not a JSON object"), out::toString);
    assertEquals(1, execute("replay", folder.resolve("none").toString()));
  }
}
