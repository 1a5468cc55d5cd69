package org.serachub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.LoadBundle;
import org.serachub.bundle.Loaded;
import org.serachub.bundle.Operator;
import org.serachub.bundle.format.BundleFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads a partnership bundle into the hub, all of it or nothing. */
@Command(
    name = "load",
    description =
        "Load a partnership bundle: all of it, or nothing and every mistake with its line."
            + " The same file again changes nothing. docs/bundle.md describes the format,"
            + " docs/csv.md that of the CSV files.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Runnable {
  // A bundle is refused above 20 MB; what lies beyond need not be read to say so.
  private static final int MOST = 20 * 1024 * 1024 + 1;

  @Mixin private StoreOptions options = new StoreOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Given given = new Given();

  /** One of the two. */
  static final class Given {
    @Parameters(paramLabel = "FILE", description = "the bundle, YAML")
    private @Nullable Path file;

    @Option(
        names = "--csv",
        paramLabel = "DIR",
        description = "a folder of CSV files, as from a spreadsheet, instead of FILE")
    private @Nullable Path folder;

    Path path() {
      return Objects.requireNonNullElse(folder, Objects.requireNonNullElse(file, Path.of("")));
    }
  }

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "how people reach the hub, for the links (default: the hub that runs here)")
  private @Nullable String url;

  @Option(
      names = "--dry-run",
      description = "say what is wrong with it, or what it would add, and load nothing")
  private boolean dryRun;

  @Override
  public void run() {
    try (var closing = Closing.atExit()) {
      var files = given.folder == null ? document() : sheets(given.folder);
      var store = closing.open(() -> Store.open(options));
      var hub = closing.open(() -> store.hub(Map.of()));
      var loadBundle = hub.bean(LoadBundle.class);
      if (dryRun) {
        wouldAdd(told(() -> loadBundle.check(files)));
      } else {
        var loaded = told(() -> loadBundle.load(files, Operator.current()));
        new Demonstration(options).add(hub, loaded);
        say(loaded);
      }
    }
  }

  private Loaded told(Supplier<Loaded> work) {
    return Bundles.say(given.path().toString(), spec.commandLine().getErr(), work);
  }

  private BundleFiles document() {
    return new BundleFiles.Document(read(given.path()));
  }

  private BundleFiles sheets(Path folder) {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.newDirectoryStream(folder, "*.{csv,CSV}")) {
      all.forEach(file -> files.put(String.valueOf(file.getFileName()), read(file)));
    } catch (IOException e) {
      throw new CommandRefused("the folder `" + folder + "` cannot be read", e);
    }
    return new BundleFiles.Sheets(files);
  }

  private static byte[] read(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(MOST);
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be read", e);
    }
  }

  private void wouldAdd(Loaded planned) {
    var out = spec.commandLine().getOut();
    if (planned.nothingNew()) {
      out.println("no mistakes and nothing new; nothing was loaded");
      return;
    }
    planned.added().forEach((kind, count) -> out.printf("%-14s%d would be new%n", kind, count));
    out.println("no mistakes; nothing was loaded");
  }

  private void say(Loaded loaded) {
    var out = spec.commandLine().getOut();
    if (loaded.nothingNew()) {
      out.println("nothing new: it was loaded before");
      return;
    }
    loaded.added().forEach((kind, count) -> out.printf("%-14s%d new%n", kind, count));
    if (!loaded.signIns().isEmpty()) {
      DemoSignIns.print(out, loaded.signIns().stream().map(DemoSignIn::of).toList());
    }
    var base = url == null ? HubAddress.of(options.folder()) : url;
    if (!loaded.invitations().isEmpty()) {
      out.println("\nGive each person their link; it works once, for 24 hours:");
    }
    for (var invitation : loaded.invitations()) {
      out.printf(
          "  %s  %s  %s%n", invitation.name(), invitation.address(), base + invitation.path());
    }
  }
}
