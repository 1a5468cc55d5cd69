package org.serachub.command;

import java.util.Set;
import java.util.stream.Stream;
import org.serachub.embedded.StartFailure;
import org.serachub.keys.KeyProblem;
import org.serachub.migrations.SchemaRefused;
import org.serachub.policy.PolicyProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one line; the rest is for those who give {@code --verbose}. */
final class OneLine implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** What an operator can do something about; their messages are written for that. */
  private static final Set<Class<? extends RuntimeException>> EXPECTED =
      Set.of(
          CommandRefused.class,
          StartFailure.class,
          SchemaRefused.class,
          KeyProblem.class,
          PolicyProblem.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult given) {
    if (verbose(given)) {
      failure.printStackTrace(command.getErr());
    }
    command.getErr().println("serac: " + line(failure));
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    var command = failure.getCommandLine();
    command
        .getErr()
        .println(
            "serac: %s; see `serac %s--help`"
                .formatted(flat(String.valueOf(failure.getMessage())), name(command)));
    return CommandLine.ExitCode.USAGE;
  }

  /** The operator's line of the first cause that has one. */
  static String line(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(cause -> EXPECTED.contains(cause.getClass()))
        .map(cause -> flat(String.valueOf(cause.getMessage())))
        .findFirst()
        .orElse(
            "something unexpected went wrong (`%s`); --verbose says more"
                .formatted(failure.getClass().getSimpleName()));
  }

  private static boolean verbose(ParseResult given) {
    return given.hasMatchedOption("--verbose")
        || given.subcommands().stream().anyMatch(OneLine::verbose);
  }

  private static String name(CommandLine command) {
    var parent = command.getParent();
    return parent == null ? "" : name(parent) + command.getCommandName() + " ";
  }

  private static String flat(String message) {
    return message.replaceAll("\\s*\\R\\s*", " ");
  }
}
