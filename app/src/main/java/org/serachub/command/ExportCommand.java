package org.serachub.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.serachub.audit.AuditTrail;
import org.serachub.bundle.Operator;
import org.serachub.bundle.export.ExportHub;
import org.serachub.disclosure.ExportRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the hub, or some of its cases, as a bundle. */
@Command(
    name = "export",
    description = {
      "Write everything the hub holds about its cases as a bundle that another hub can load:"
          + " values that are private to an agency too, and earlier ones. It is recorded before"
          + " anything is opened, with who asked and why, and the data protection officer sees it.",
      "",
      "FILE is made new, for its owner alone to read, and is not encrypted: keep it on an encrypted"
          + " disk and delete it as soon as it has served. Passwords, sessions and keys are not in"
          + " it; nor is what only people themselves can say. docs/bundle.md lists what stays"
          + " behind."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 500;

  @Mixin private StoreOptions options = new StoreOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "a new file")
  private Path file = Path.of("");

  @Option(
      names = "--operator",
      paramLabel = "NAME",
      required = true,
      description = "who you are; it is recorded beside the account that runs this")
  private String operator = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "why, for whoever reads the trail")
  private String reason = "";

  @Option(
      names = "--case",
      paramLabel = "REF",
      description = "this case, and of agencies and people those it names; may be repeated")
  private List<String> cases = List.of();

  @Override
  public void run() {
    requireText("--operator", operator, LONGEST_NAME);
    requireText("--reason", reason, LONGEST_REASON);
    try (var closing = Closing.atExit()) {
      var target = closing.open(() -> OwnerFile.take(file));
      var store = closing.open(() -> Store.open(options));
      var hub = closing.open(() -> store.hub(Map.of()));
      say(export(hub.bean(ExportHub.class), target));
    }
  }

  private static void requireText(String option, String text, int most) {
    if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      throw new CommandRefused(
          option + " is one line of text, at most " + most + " characters, and not blank");
    }
  }

  private ExportHub.Summary export(ExportHub exportHub, OwnerFile target) {
    var who = new Operator(operator.strip() + " (" + Operator.current().name() + ")");
    try {
      return exportHub.export(who, reason.strip(), List.copyOf(cases), target::write);
    } catch (ExportRefused e) {
      throw new CommandRefused(String.valueOf(e.getMessage()), e);
    } catch (AuditTrail.AuditUnavailable e) {
      throw new CommandRefused("the audit trail cannot be written, so nothing is exported", e);
    } catch (UncheckedIOException e) {
      throw new CommandRefused("`" + file + "` cannot be written; the trail says so", e);
    }
  }

  private void say(ExportHub.Summary summary) {
    var out = spec.commandLine().getOut();
    out.printf(
        "%d cases with %d values are in %s (mode 600, not encrypted); event %s says so%n",
        summary.cases(), summary.values(), file, summary.receipt());
    if (!summary.leftOut().isEmpty()) {
      out.println("In the hub and not in a bundle:");
      summary.leftOut().forEach((what, count) -> out.printf("  %6d %s%n", count, what));
    }
    var err = spec.commandLine().getErr();
    summary.refused().forEach(mistake -> err.println(mistake.in(file.toString())));
    if (!summary.refused().isEmpty()) {
      err.println("serac: a load would refuse these lines as they stand; mend them in the file");
    }
  }
}
