package org.serachub.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port to answer on (default: 8080; 0: any that is free)")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "address to answer on (default: 127.0.0.1)")
  private String host = "127.0.0.1";

  @Option(
      names = "--single-factor",
      description =
          "accept that sign-in has one factor, so that --host may be reachable from outside")
  private boolean singleFactor;

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
    var binding = Binding.check(host, port, singleFactor);
    var demonstration = prepareFolder();
    try (var closing = Closing.atExit()) {
      try {
        start(closing, binding, demonstration, began);
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

  private void start(Closing closing, Binding binding, Demonstration demonstration, long began) {
    var out = spec.commandLine().getOut();
    var progress = new Progress(out);
    progress.step("Database", place());
    var store = closing.open(() -> Store.openAlone(options));
    store.ifLost(this::endWithoutDatabase);
    progress.step("Hub", "starting");
    var hub = closing.open(() -> store.hub(settings(binding)));
    if (withDemo()) {
      demonstration.load(hub, Optional.ofNullable(demo), progress, spec.commandLine().getErr());
    }
    if (Demonstration.isOne(hub) && !binding.loopback()) {
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

  private Map<String, Object> settings(Binding binding) {
    return Map.of(
        "micronaut.server.host", binding.host(), "micronaut.server.port", binding.setting());
  }
}
