package org.serachub.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the hub of a folder answers, told to other commands while it runs. */
final class HubAddress implements AutoCloseable {
  private static final String USUAL = "http://127.0.0.1:8080";

  private final Path file;

  private HubAddress(Path file) {
    this.file = file;
  }

  static HubAddress tell(DataFolder folder, URI uri) {
    try {
      Files.createDirectories(folder.root());
      Files.writeString(folder.address(), uri.toString());
      return new HubAddress(folder.address());
    } catch (IOException e) {
      throw new CommandRefused("the folder `" + folder.root() + "` cannot be written", e);
    }
  }

  /** The address of the hub that runs on the folder, otherwise the usual one. */
  static String of(DataFolder folder) {
    try {
      return Files.exists(folder.address()) ? Files.readString(folder.address()) : USUAL;
    } catch (IOException e) {
      return USUAL;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
