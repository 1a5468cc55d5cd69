package org.serachub.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings a database to the schema of this version, and its running account to its rights. */
@Command(
    name = "migrate",
    description =
        "Bring the database to this version's schema and give the running account its rights."
            + " `run` does the same when it has the migrating account; stop the hub first.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Runnable {
  @Mixin private StoreOptions options = new StoreOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    try (var closing = Closing.atExit()) {
      closing.open(() -> Store.openAlone(options));
    }
    spec.commandLine().getOut().println("the schema is current and the rights are as they must be");
  }
}
