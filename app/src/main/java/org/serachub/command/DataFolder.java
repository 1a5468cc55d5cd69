package org.serachub.command;

import java.nio.file.Path;

/** What lies where below the folder that {@code --data} names. */
record DataFolder(Path root) {
  /** The embedded database. */
  Path database() {
    return root.resolve("database");
  }

  /** Where the key file is unless another place is named; never part of a backup of the rest. */
  Path keyFile() {
    return root.resolve("keys").resolve("hub.keys");
  }

  /** Where the hub answers, while it runs. */
  Path address() {
    return root.resolve("address");
  }

  /** The sign-ins of the demonstration; there is such a file only where there is one. */
  Path demonstration() {
    return root.resolve("demonstration.json");
  }
}
