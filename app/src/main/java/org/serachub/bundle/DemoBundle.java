package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The fictional partnership that comes with the hub. */
@Singleton
public final class DemoBundle {
  /** Where it stands among the resources, and what mistakes in it are named by. */
  public static final String RESOURCE = "/demo/partnership.yaml";

  private final LoadBundle loadBundle;

  DemoBundle(LoadBundle loadBundle) {
    this.loadBundle = loadBundle;
  }

  /**
   * Loads it, or another fictional bundle, and makes the hub a demonstration; loads nothing if that
   * very bundle was loaded before.
   *
   * @throws BundleRefused if it has mistakes or the hub holds a real partnership
   * @throws UncheckedIOException if the file cannot be read
   */
  public Loaded loadOnce(Optional<Path> file) {
    return loadBundle.loadDemonstration(
        file.map(DemoBundle::read).orElseGet(DemoBundle::ours), Operator.current());
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] ours() {
    try (var in = DemoBundle.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no demonstration bundle");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
