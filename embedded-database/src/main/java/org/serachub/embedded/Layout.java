package org.serachub.embedded;

import java.nio.file.Path;

/**
 * What lies where in the folder of one database.
 *
 * @param folder absolute; belongs to the database alone
 * @param server the unpacked programs, which several folders may share
 */
record Layout(Path folder, Path server) {
  Path data() {
    return folder.resolve("tables");
  }

  Path accounts() {
    return folder.resolve("accounts");
  }

  Path lock() {
    return folder.resolve("lock");
  }

  Path port() {
    return folder.resolve("port");
  }

  Path pid() {
    return folder.resolve("server.pid");
  }

  Path log() {
    return folder.resolve("server.log");
  }

  Path initialisation() {
    return folder.resolve("initialisation.sql");
  }

  Path temporary() {
    return folder.resolve("temporary");
  }
}
