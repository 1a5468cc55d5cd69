package org.serachub.command;

import java.nio.file.Path;
import java.util.Map;
import org.serachub.keys.Keyring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Acts on the key file. */
@Command(
    name = "keys",
    description = "Keep a copy of the key file. A lost key loses the cases.",
    mixinStandardHelpOptions = true,
    subcommands = KeysCommand.Backup.class)
final class KeysCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Copies the key file once it is proved to open this database. */
  @Command(
      name = "backup",
      description =
          "Check that the key file opens this database, then copy it to FILE (mode 600)."
              + " Keep the copy apart from every copy of the data.",
      mixinStandardHelpOptions = true)
  static final class Backup implements Runnable {
    @Mixin private StoreOptions options = new StoreOptions();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "a new file")
    private Path copy = Path.of("");

    @Override
    public void run() {
      try (var closing = Closing.atExit()) {
        var store = closing.open(() -> Store.open(options));
        var hub = closing.open(() -> store.hub(Map.of()));
        hub.bean(Keyring.class).file().backup(copy.toAbsolutePath());
      }
      spec.commandLine().getOut().println("key file copied to " + copy);
    }
  }
}
