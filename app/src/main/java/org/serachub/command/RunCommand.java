package org.serachub.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.serachub.command.ListenOptions.Listening;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the hub until it is asked to end. */
@Command(
    name = "run",
    description = "Run the hub (what `serac` alone does). Ctrl-C stops it and its database.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Runnable {
  @Mixin private StoreOptions options = new StoreOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ListenOptions listen = new ListenOptions();

  @Option(names = "--fresh", description = "delete the demonstration in the data folder first")
  private boolean fresh;

  @Option(
      names = "--demo",
      paramLabel = "FILE",
      description = "load this fictional bundle instead of the one that comes with the hub")
  private @Nullable Path demo;

  @Option(
      names = "--no-demo",
      description = "load nothing: the start of a real partnership (implied by --database)")
  private boolean noDemo;

  @Option(
      names = "--sign-ins",
      paramLabel = "FILE",
      description = "write the demonstration's sign-ins to FILE as JSON (mode 600)")
  private @Nullable Path signIns;

  @Override
  public void run() {
    var began = System.nanoTime();
    var listening = listen.check();
    var demonstration = prepareFolder();
    try (var closing = Closing.atExit()) {
      try {
        start(closing, listening, demonstration, began);
        new CountDownLatch(1).await();
      } catch (RuntimeException e) {
        // Asked to end while still starting: what fails after that is no failure.
        if (!closing.closed()) {
          throw e;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean withDemo() {
    return !noDemo && options.database().isEmpty();
  }

  private Demonstration prepareFolder() {
    var demonstration = new Demonstration(options);
    if (!withDemo() && demo != null) {
      throw new CommandRefused("--demo needs the embedded database and no --no-demo");
    }
    if (options.database().isPresent()) {
      return demonstration;
    }
    if (fresh) {
      demonstration.discard();
    } else if (withDemo()) {
      demonstration.discardUnfinished();
    } else {
      demonstration.refuseIfThere();
    }
    return demonstration;
  }

  private void start(
      Closing closing, Listening listening, Demonstration demonstration, long began) {
    var out = spec.commandLine().getOut();
    var progress = new Progress(out);
    progress.step("Database", place());
    var store = closing.open(() -> Store.openAlone(options));
    store.ifLost(this::endWithoutDatabase);
    progress.step("Hub", "starting");
    var hub = closing.open(() -> store.hub(listening.settings()));
    if (withDemo()) {
      demonstration.load(hub, Optional.ofNullable(demo), progress, spec.commandLine().getErr());
    }
    if (Demonstration.isOne(hub) && !listening.loopback()) {
      throw new CommandRefused("a demonstration answers on the loopback interface only");
    }
    hub.serve();
    closing.open(() -> HubAddress.tell(options.folder(), hub.uri()));
    demonstration.show(hub, out, Optional.ofNullable(signIns));
    out.println();
    progress.step(
        "Ready",
        "%s/  (after %.1f s; Ctrl-C stops it)"
            .formatted(hub.uri(), Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
  }

  /** Nothing can be shown or recorded any more; the next start makes the database whole. */
  private void endWithoutDatabase() {
    spec.commandLine()
        .getErr()
        .println(
            "serac: the database server ended; its log is in `%s`; start the hub again"
                .formatted(options.folder().database()));
    System.exit(CommandLine.ExitCode.SOFTWARE);
  }

  private String place() {
    return options.database().isPresent()
        ? "at the given server"
        : "MariaDB in " + options.folder().database();
  }
}
