package org.serachub.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.serachub.audit.TrailReport;
import org.serachub.audit.VerifyTrail;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Acts on the audit trail; none of them can change it. */
@Command(
    name = "audit",
    description = "Check the audit trail.",
    mixinStandardHelpOptions = true,
    subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Reads the whole trail and says whether it is as it was written. */
  @Command(
      name = "verify",
      description =
          "Read the whole trail and check the chain, its head, every row against what was hashed and"
              + " every personal part that can still be opened. Exit code 0 if it is whole, 3 if not.",
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {
    private static final int BROKEN = 3;

    @Mixin private StoreOptions options = new StoreOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
      try (var closing = Closing.atExit()) {
        var store = closing.open(() -> Store.open(options));
        var hub = closing.open(() -> store.hub(Map.of()));
        return say(hub.bean(VerifyTrail.class).verify());
      }
    }

    private int say(TrailReport report) {
      var out = spec.commandLine().getOut();
      out.printf(
          "%d events read, %d personal parts opened, %d erased%n",
          report.events(), report.opened(), report.erased());
      for (var fault : report.faults()) {
        out.printf("event %d: %s%n", fault.sequence(), fault.what());
      }
      out.println(report.whole() ? "the trail is whole" : "THE TRAIL IS NOT WHOLE");
      return report.whole() ? CommandLine.ExitCode.OK : BROKEN;
    }
  }
}
