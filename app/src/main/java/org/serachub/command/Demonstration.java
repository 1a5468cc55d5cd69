package org.serachub.command;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.Hub;
import org.serachub.bundle.DemoBundle;
import org.serachub.bundle.Loaded;
import org.serachub.embedded.EmbeddedDatabase;
import org.serachub.platform.database.Sql;

/** The fictional partnership that a hub without a real one shows, in one data folder. */
final class Demonstration {
  private final DataFolder folder;
  private final Path keyFile;
  private final DemoSignIns signIns;

  Demonstration(StoreOptions options) {
    this.folder = options.folder();
    this.keyFile = options.keyFile();
    this.signIns = new DemoSignIns(folder.demonstration());
  }

  /** Deletes it, with its keys; refuses where there may be anything else. */
  void discard() {
    if (Files.exists(folder.database()) && !signIns.exist()) {
      throw new CommandRefused(
          "`%s` may hold a real partnership, so --fresh leaves it alone; delete it yourself if it does not"
              .formatted(folder.root()));
    }
    try {
      EmbeddedDatabase.discard(folder.database());
      Files.deleteIfExists(keyFile);
      signIns.forget();
    } catch (IOException e) {
      throw new CommandRefused("`" + folder.root() + "` cannot be deleted", e);
    }
  }

  /** Starts over where a start was killed while it loaded: nobody knows its passwords. */
  void discardUnfinished() {
    if (signIns.unfinished()) {
      discard();
    }
  }

  /** Refuses to begin a real partnership in its folder. */
  void refuseIfThere() {
    if (signIns.exist()) {
      throw new CommandRefused(
          "`%s` holds the demonstration; give another folder with --data, or add --fresh to delete it"
              .formatted(folder.root()));
    }
  }

  /**
   * Loads it into an empty hub, or one bundle more into a demonstration.
   *
   * @param bundle another than the one that comes with the hub
   */
  void load(Hub hub, Optional<Path> bundle, Progress progress, PrintWriter err) {
    var begins = !signIns.exist();
    if (begins && !empty(hub)) {
      if (bundle.isPresent()) {
        throw new CommandRefused("--demo is for an empty hub, and this one holds a partnership");
      }
      return;
    }
    if (begins || bundle.isPresent()) {
      progress.step("Demo", "loading a fictional partnership");
      load(hub, bundle, begins, err);
    }
  }

  private void load(Hub hub, Optional<Path> bundle, boolean begins, PrintWriter err) {
    var json = hub.bean(ObjectMapper.class);
    var all = new ArrayList<DemoSignIn>();
    if (begins) {
      signIns.begin();
    } else {
      all.addAll(signIns.read(json));
    }
    try {
      var name = bundle.map(Path::toString).orElse(DemoBundle.RESOURCE);
      var loaded = Bundles.say(name, err, () -> hub.bean(DemoBundle.class).loadOnce(bundle));
      loaded.signIns().stream().map(DemoSignIn::of).forEach(all::add);
    } catch (RuntimeException e) {
      if (begins && empty(hub)) {
        signIns.forget();
      }
      throw e;
    }
    signIns.write(json, all);
  }

  /** Keeps the passwords of people that a bundle added later. */
  void add(Hub hub, Loaded loaded) {
    if (signIns.exist() && !loaded.signIns().isEmpty()) {
      var json = hub.bean(ObjectMapper.class);
      var all = new ArrayList<>(signIns.read(json));
      loaded.signIns().stream().map(DemoSignIn::of).forEach(all::add);
      signIns.write(json, all);
    }
  }

  /** Prints the sign-ins, and writes them to a file if one is named. */
  void show(Hub hub, PrintWriter out, Optional<Path> file) {
    var json = hub.bean(ObjectMapper.class);
    var all = signIns.exist() ? signIns.read(json) : List.<DemoSignIn>of();
    file.ifPresent(named -> DemoSignIns.write(json, all, named));
    if (!all.isEmpty()) {
      out.printf(
          "%nDemonstration: fictional. No person and no agency in it is real. Sign in as one of%n%n");
      DemoSignIns.print(out, all);
    }
  }

  /** True if the hub is a demonstration, for good. */
  static boolean isOne(Hub hub) {
    return hub.bean(Sql.class)
        .one("SELECT demonstration FROM partnership", row -> row.flag("demonstration"))
        .orElse(false);
  }

  private static boolean empty(Hub hub) {
    return hub.bean(Sql.class)
        .one(
            "SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM partnership) AS held",
            row -> !row.flag("held"))
        .orElseThrow();
  }
}
