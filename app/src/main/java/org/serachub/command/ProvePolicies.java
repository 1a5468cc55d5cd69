package org.serachub.command;

import java.util.concurrent.Callable;
import org.serachub.decision.report.PolicyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The invariants alone. */
@Command(
    name = "prove",
    description = "Prove the invariants over every combination of facts. Exit code 1 if one fails.",
    mixinStandardHelpOptions = true)
final class ProvePolicies implements Callable<Integer> {
  @Mixin private PolicyChoice.Which which = new PolicyChoice.Which();
  @Mixin private PolicyChoice.Machines machines = new PolicyChoice.Machines();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PolicyReport report = PolicyReport.prove(which.documents());
    return PoliciesCommand.say(
        spec, machines.json() ? report.json() : report.text(), report.sound());
  }
}
