package org.serachub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.report.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes recorded decisions again. */
@Command(
    name = "replay",
    description = {
      "Decide recorded requests again and tell which would be answered otherwise, what widens first.",
      "Each line of FILE is a JSON object of strings: ref, field, level, and a word for every"
          + " attribute of the vocabulary. Exit code 1 if a line cannot be read."
    },
    mixinStandardHelpOptions = true)
final class ReplayDecisions implements Callable<Integer> {
  private static final long MOST = 256L << 20;

  @Mixin private PolicyChoice.Which which = new PolicyChoice.Which();
  @Mixin private PolicyChoice.Machines machines = new PolicyChoice.Machines();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "Recorded decisions, one a line.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try {
      Replay replay = Replay.of(which.policy(), String.valueOf(file.getFileName()), lines());
      return PoliciesCommand.say(spec, machines.json() ? replay.json() : replay.text(), true);
    } catch (PolicyMistakes e) {
      String mistakes =
          e.mistakes().stream().map(Mistake::toString).collect(Collectors.joining("\n", "", "\n"));
      return PoliciesCommand.say(spec, mistakes, false);
    }
  }

  private List<String> lines() {
    try {
      if (Files.size(file) > MOST) {
        throw new CommandRefused("the file is larger than 256 MB");
      }
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new CommandRefused("the file cannot be read as UTF-8 text");
    }
  }
}
