package org.serachub.leaks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What poppler's {@code pdftotext} and {@code pdfinfo} make of the file. */
public final class PageText implements PdfDetector {
  @Override
  public Set<Finding> find(Pdf pdf, Needles needles) {
    var findings = new LinkedHashSet<Finding>();
    findings.addAll(needles.in(run(pdf, "pdftotext", List.of("-raw"), List.of("-")), "raw text"));
    findings.addAll(needles.in(run(pdf, "pdftotext", List.of("-layout"), List.of("-")), "layout"));
    for (var option : List.of("-meta", "-js", "-struct-text", "-dests", "-url")) {
      findings.addAll(
          needles.in(run(pdf, "pdfinfo", List.of(option), List.of()), "info " + option));
    }
    return findings;
  }

  /** The text as a reader would copy it. */
  public static String of(Pdf pdf) {
    return run(pdf, "pdftotext", List.of("-layout"), List.of("-"));
  }

  private static String run(Pdf pdf, String tool, List<String> options, List<String> after) {
    try {
      var file = Files.createTempFile("leak", ".pdf");
      try {
        Files.write(file, pdf.bytes());
        return output(command(pdf, tool, options, file, after));
      } finally {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new IllegalStateException("`" + tool + "` cannot run; install poppler-utils", failed);
    }
  }

  private static List<String> command(
      Pdf pdf, String tool, List<String> options, Path file, List<String> after) {
    var command = new ArrayList<>(List.of(tool, "-enc", "UTF-8"));
    command.addAll(options);
    pdf.passphrase().ifPresent(passphrase -> command.addAll(List.of("-upw", passphrase)));
    command.add(file.toString());
    command.addAll(after);
    return command;
  }

  private static String output(List<String> command) throws IOException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("`" + command.getFirst() + "` cannot read the file");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
    return text;
  }
}
