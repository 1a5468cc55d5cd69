package org.serachub.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Field;
import org.serachub.decision.Policy;
import org.serachub.decision.Term;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.report.Matrix;
import org.serachub.decision.report.PolicyReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads policy documents, those that come with the hub or those of a folder. Opens no database. */
@Command(
    name = "policies",
    description = "Check, prove and show who sees what.",
    mixinStandardHelpOptions = true,
    subcommands = {
      PoliciesCommand.Check.class,
      PoliciesCommand.Prove.class,
      PoliciesCommand.Show.class,
      PoliciesCommand.WhoCanSee.class
    })
final class PoliciesCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Which documents. */
  static final class Which {
    @Option(
        names = "--documents",
        paramLabel = "FOLDER",
        description = "Documents to look at; without it, those that come with the hub.")
    private @Nullable Path folder;

    PolicyDocuments documents() {
      Path given = folder;
      try {
        return given == null ? PolicyDocuments.shipped() : PolicyDocuments.in(given);
      } catch (UncheckedIOException e) {
        throw new CommandRefused(
            "a policy folder holds " + String.join(", ", PolicyDocuments.NAMES));
      }
    }

    Policy policy() {
      try {
        return Policies.compile(documents(), alert -> {});
      } catch (PolicyMistakes e) {
        throw new CommandRefused("the documents have mistakes; see `serac policies check`");
      }
    }
  }

  /** For what state of consent. */
  static final class Consent {
    @Option(
        names = "--consent",
        paramLabel = "STATE",
        defaultValue = "not-asked",
        description = "State of consent, such as given or refused; ${DEFAULT-VALUE} without it.")
    private String word = "not-asked";

    Matrix matrix(Policy policy) {
      try {
        return new Matrix(policy, Term.of(ConsentState.class, word));
      } catch (IllegalArgumentException e) {
        throw new CommandRefused(
            "consent is one of "
                + Arrays.stream(ConsentState.values())
                    .map(ConsentState::word)
                    .collect(Collectors.joining(", ")));
      }
    }
  }

  /** Everything that is wrong. */
  @Command(
      name = "check",
      description =
          "Read, prove and check: mistakes with file, line and column, broken invariants with one"
              + " combination that breaks them, rules that do nothing. Exit code 1 if it cannot be"
              + " activated.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Mixin private Which which = new Which();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return say(spec, PolicyReport.check(which.documents()));
    }
  }

  /** The invariants alone. */
  @Command(
      name = "prove",
      description =
          "Prove the invariants over every combination of facts. Exit code 1 if one fails.",
      mixinStandardHelpOptions = true)
  static final class Prove implements Callable<Integer> {
    @Mixin private Which which = new Which();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      return say(spec, PolicyReport.prove(which.documents()));
    }
  }

  private static int say(CommandSpec spec, PolicyReport report) {
    spec.commandLine().getOut().print(report.text());
    spec.commandLine().getOut().flush();
    return report.sound() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  /** All fields. */
  @Command(
      name = "matrix",
      description = "Who sees which field, for a plain value under a live agreement.",
      mixinStandardHelpOptions = true)
  static final class Show implements Runnable {
    @Mixin private Which which = new Which();
    @Mixin private Consent consent = new Consent();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--csv", description = "As comma-separated values.")
    private boolean csv;

    @Override
    public void run() {
      Matrix matrix = consent.matrix(which.policy());
      spec.commandLine().getOut().print(csv ? matrix.csv() : matrix.text());
      spec.commandLine().getOut().flush();
    }
  }

  /** One field. */
  @Command(
      name = "who-can-see",
      description = "Who sees one field, for a plain value under a live agreement.",
      mixinStandardHelpOptions = true)
  static final class WhoCanSee implements Runnable {
    @Mixin private Which which = new Which();
    @Mixin private Consent consent = new Consent();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FIELD", description = "Id of a field, such as address-current.")
    private String id = "";

    @Override
    public void run() {
      Policy policy = which.policy();
      Optional<Field> field =
          policy.catalogue().fields().stream()
              .filter(found -> found.id().word().equals(id))
              .findFirst();
      if (field.isEmpty()) {
        throw new CommandRefused("there is no such field; `serac policies matrix` lists them");
      }
      Matrix matrix = consent.matrix(policy);
      spec.commandLine().getOut().print(matrix.legend() + matrix.lines(field.get()));
      spec.commandLine().getOut().flush();
    }
  }
}
