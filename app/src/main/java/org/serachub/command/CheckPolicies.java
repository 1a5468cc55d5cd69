package org.serachub.command;

import java.util.concurrent.Callable;
import org.serachub.decision.report.PolicyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything that is wrong. */
@Command(
    name = "check",
    description =
        "Read, prove, judge by stories and check: mistakes with file, line and column, broken"
            + " invariants with one combination that breaks them, stories that end otherwise, rules"
            + " that do nothing. Exit code 1 if it cannot be activated.",
    mixinStandardHelpOptions = true)
final class CheckPolicies implements Callable<Integer> {
  @Mixin private PolicyChoice.Which which = new PolicyChoice.Which();
  @Mixin private PolicyChoice.Machines machines = new PolicyChoice.Machines();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PolicyReport report = PolicyReport.check(which.documents(), which.stories());
    return PoliciesCommand.say(
        spec, machines.json() ? report.json() : report.text(), report.sound());
  }
}
