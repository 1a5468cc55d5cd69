package org.serachub.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.report.DiffReport;
import org.serachub.decision.report.PolicyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What one set of documents changes against another. */
@Command(
    name = "diff",
    description = {
      "Where two sets give different levels, exactly, for every combination of facts: what widens"
          + " first, marked with a star, each change with an example.",
      "Exit code 1 if one of them cannot be read, or the second breaks an invariant of its own; that"
          + " something widens is an answer and no fault."
    },
    mixinStandardHelpOptions = true)
final class DiffPolicies implements Callable<Integer> {
  @Mixin private PolicyChoice.Machines machines = new PolicyChoice.Machines();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A folder of documents, or `shipped` for those that come with the hub.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The same.")
  private String after = "";

  @Override
  public Integer call() {
    PolicyDocuments proposed = documents(after);
    PolicySet old = read(before, documents(before));
    PolicyReport proof = PolicyReport.prove(proposed);
    DiffReport report = DiffReport.between(old, read(after, proposed));
    if (!proof.sound()) {
      spec.commandLine().getErr().print(proof.text());
      spec.commandLine().getErr().flush();
    }
    return PoliciesCommand.say(
        spec, machines.json() ? report.json() : report.text(), proof.sound());
  }

  private static PolicyDocuments documents(String which) {
    return which.equals("shipped") ? PolicyDocuments.shipped() : PolicyChoice.in(Path.of(which));
  }

  private static PolicySet read(String which, PolicyDocuments documents) {
    try {
      return ReadPolicy.read(documents);
    } catch (PolicyMistakes e) {
      throw new CommandRefused(
          "`%s` has %d mistakes; see `serac policies check`".formatted(which, e.mistakes().size()));
    }
  }
}
