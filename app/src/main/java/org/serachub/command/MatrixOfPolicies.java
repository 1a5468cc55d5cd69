package org.serachub.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.report.Matrix;
import org.serachub.decision.report.MatrixPage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** All fields. */
@Command(
    name = "matrix",
    description = "Who sees which field, for a plain value under a live agreement.",
    mixinStandardHelpOptions = true)
final class MatrixOfPolicies implements Callable<Integer> {
  @Mixin private PolicyChoice.Which which = new PolicyChoice.Which();
  @Mixin private PolicyChoice.Consent consent = new PolicyChoice.Consent();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup private @Nullable Form form;

  /** How it is written. */
  static final class Form {
    @Option(names = "--csv", description = "As comma-separated values.")
    private boolean csv;

    @Option(names = "--html", description = "As one page of HTML that needs nothing else.")
    private boolean html;

    @Option(names = "--json", description = "For machines, as one JSON object.")
    private boolean json;

    String of(Matrix matrix) {
      return csv ? matrix.csv() : html ? new MatrixPage(matrix).html() : matrix.json();
    }
  }

  @Override
  public Integer call() {
    Matrix matrix = consent.matrix(which.policy());
    Form asked = form;
    return PoliciesCommand.say(spec, asked == null ? matrix.text() : asked.of(matrix), true);
  }
}
