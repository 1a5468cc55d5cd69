package org.serachub.command;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A new file that its owner alone can read. Its name is taken at once, so that nothing is ever
 * overwritten; what is written stands under it whole or not at all.
 */
final class OwnerFile implements AutoCloseable {
  private final Path file;
  private final Path part;
  private boolean written;

  private OwnerFile(Path file) {
    this.file = file;
    this.part = file.resolveSibling(file.getFileName() + ".part");
  }

  /** Takes the name, or says why it cannot be had. */
  static OwnerFile take(Path file) {
    var taken = new OwnerFile(file.toAbsolutePath());
    try {
      create(taken.file);
    } catch (FileAlreadyExistsException there) {
      throw new CommandRefused("`" + file + "` is there already; nothing is overwritten", there);
    } catch (IOException e) {
      throw new CommandRefused("`" + file + "` cannot be made", e);
    }
    return taken;
  }

  private static void create(Path path) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(path, owner);
  }

  void write(byte[] bytes) throws IOException {
    create(part);
    try (var out = Files.newByteChannel(part, Set.of(StandardOpenOption.WRITE))) {
      Channels.newOutputStream(out).write(bytes);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    written = true;
  }

  /** Leaves nothing behind if nothing was written. */
  @Override
  public void close() {
    if (!written) {
      try {
        Files.deleteIfExists(part);
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new CommandRefused("`" + part + "` is left over and cannot be removed", e);
      }
    }
  }
}
