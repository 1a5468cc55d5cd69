package org.serachub.command;

import java.util.concurrent.Callable;
import org.serachub.decision.Field;
import org.serachub.decision.Policy;
import org.serachub.decision.report.Matrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One field. */
@Command(
    name = "who-can-see",
    description = "Who sees one field, for a plain value under a live agreement.",
    mixinStandardHelpOptions = true)
final class WhoCanSee implements Callable<Integer> {
  @Mixin private PolicyChoice.Which which = new PolicyChoice.Which();
  @Mixin private PolicyChoice.Consent consent = new PolicyChoice.Consent();
  @Mixin private PolicyChoice.Machines machines = new PolicyChoice.Machines();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FIELD", description = "Id of a field, such as address-current.")
  private String id = "";

  @Override
  public Integer call() {
    Policy policy = which.policy();
    Field field = PoliciesCommand.field(policy, id);
    Matrix matrix = consent.matrix(policy);
    return PoliciesCommand.say(
        spec, machines.json() ? matrix.json(field) : matrix.legend() + matrix.lines(field), true);
  }
}
