package org.serachub.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.serachub.bundle.BundleRefused;
import org.serachub.bundle.Loaded;

/**
 * How a load that is refused is told: every mistake on a line of its own, then that nothing was
 * kept.
 */
final class Bundles {
  private Bundles() {}

  static Loaded say(String name, PrintWriter err, Supplier<Loaded> load) {
    try {
      return load.get();
    } catch (BundleRefused e) {
      e.mistakes().forEach(mistake -> err.println(mistake.in(name)));
      throw new CommandRefused(
          "`%s` has %s; nothing was loaded".formatted(name, String.valueOf(e.getMessage())));
    } catch (UncheckedIOException e) {
      throw new CommandRefused("the file `" + name + "` cannot be read", e);
    }
  }
}
