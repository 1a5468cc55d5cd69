package org.serachub.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The accounts of one folder, made once and kept in a file of mode 600. */
record Accounts(Account root, Account migration, Account application) {
  static final String SCHEMA = "serac";

  static Accounts keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      PrivateFile.write(
          file,
          "root=%s%nserac_migrate=%s%nserac_app=%s%n"
              .formatted(password(), password(), password()));
    }
    var kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new Accounts(
        account(kept, "root"), account(kept, "serac_migrate"), account(kept, "serac_app"));
  }

  /**
   * What the server runs as itself at every start: the accounts and nothing but the accounts. The
   * installer's open ones go, so that a socket or a port is no way in without a password.
   */
  String initialisation() {
    return """
        CREATE DATABASE IF NOT EXISTS serac CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
        DROP USER IF EXISTS ''@'localhost';
        CREATE USER IF NOT EXISTS 'serac_migrate'@'127.0.0.1';
        ALTER USER 'serac_migrate'@'127.0.0.1' IDENTIFIED BY '%s';
        GRANT ALL ON `serac%%`.* TO 'serac_migrate'@'127.0.0.1' WITH GRANT OPTION;
        CREATE USER IF NOT EXISTS 'serac_app'@'127.0.0.1';
        ALTER USER 'serac_app'@'127.0.0.1' IDENTIFIED BY '%s';
        """
        .formatted(root.password(), migration.password(), application.password());
  }

  private static Account account(Properties kept, String name) {
    return new Account(name, kept.getProperty(name, ""));
  }

  private static String password() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
