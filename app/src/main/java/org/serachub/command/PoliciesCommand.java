package org.serachub.command;

import java.io.PrintWriter;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Policy;
import org.serachub.decision.language.NearestWord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads policy documents, those that come with the hub or those of a folder. Opens no database. */
@Command(
    name = "policies",
    description = "Check, prove, show and compare who sees what.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckPolicies.class,
      ProvePolicies.class,
      MatrixOfPolicies.class,
      WhoCanSee.class,
      ExplainDecision.class,
      DiffPolicies.class,
      ReplayDecisions.class
    })
final class PoliciesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Prints, and gives the exit code. */
  static int say(CommandSpec spec, String text, boolean right) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(text);
    out.flush();
    return right ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** The field of that name. */
  static Field field(Policy policy, String word) {
    Optional<Field> field =
        policy.catalogue().fields().stream()
            .filter(found -> found.id().word().equals(word))
            .findFirst();
    return field.orElseThrow(
        () ->
            new CommandRefused(
                "there is no field `%s`%s; `serac policies matrix` lists them"
                    .formatted(
                        word,
                        NearestWord.hint(
                            word,
                            policy.catalogue().fields().stream()
                                .map(Field::id)
                                .map(FieldId::word)
                                .toList()))));
  }
}
