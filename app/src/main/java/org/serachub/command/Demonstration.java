package org.serachub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.serachub.embedded.EmbeddedDatabase;

/** The fictional partnership that a hub without a real one shows. */
final class Demonstration {
  private Demonstration() {}

  /** Deletes the demonstration of a folder, with its keys; refuses where there is anything else. */
  static void discard(DataFolder folder, Path keyFile) {
    if (Files.exists(folder.database()) && Files.notExists(folder.demonstration())) {
      throw new CommandRefused(
          "`%s` may hold a real partnership, so --fresh leaves it alone; delete it yourself if it does not"
              .formatted(folder.root()));
    }
    try {
      EmbeddedDatabase.discard(folder.database());
      Files.deleteIfExists(keyFile);
      Files.deleteIfExists(folder.demonstration());
    } catch (IOException e) {
      throw new CommandRefused("`" + folder.root() + "` cannot be deleted", e);
    }
  }
}
