package org.serachub.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands. What begins with an option and is no request for help is for {@code run}. */
@Command(
    name = "serac",
    description = "SERAC Hub: confidential case conferences between agencies.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "In a source tree also: ./serac test, ./serac soak [NAME], ./serac bench, ./serac format.",
    },
    subcommands = {
      RunCommand.class,
      LoadCommand.class,
      ExportCommand.class,
      InviteCommand.class,
      MigrateCommand.class,
      AuditCommand.class,
      KeysCommand.class,
      PoliciesCommand.class
    })
public final class Commands implements Runnable {
  private static final List<String> OWN = List.of("--help", "-h", "--version", "-V");

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command that the arguments name and returns its exit code. */
  public static int execute(String... arguments) {
    // Before anything logs: both are read once.
    if (List.of(arguments).contains("--verbose")) {
      System.setProperty("serac.log", "INFO");
    }
    if (List.of(arguments).contains("--json-log")) {
      System.setProperty("serac.log.form", "json");
    }
    var oneLine = new OneLine();
    return new CommandLine(new Commands())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(oneLine)
        .setParameterExceptionHandler(oneLine)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .execute(withDefault(arguments));
  }

  private static String[] withDefault(String[] arguments) {
    var run = arguments.length == 0 || isOption(arguments[0]) && !OWN.contains(arguments[0]);
    return run
        ? Stream.concat(Stream.of("run"), Arrays.stream(arguments)).toArray(String[]::new)
        : arguments;
  }

  private static boolean isOption(String argument) {
    return argument.startsWith("-");
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
