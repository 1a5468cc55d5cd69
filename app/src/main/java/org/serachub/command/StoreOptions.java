package org.serachub.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has: which database, which key. */
final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "folder of the embedded database and the key file (default: data, beside the program)")
  private Path data = Path.of(System.getProperty("serac.home", ""), "data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = "use this MySQL 8 server instead: jdbc:mysql://HOST:PORT/SCHEMA")
  private @Nullable String database;

  @Option(
      names = "--database-credentials",
      paramLabel = "FILE",
      description =
          "file with lines user=, password=, migration-user=, migration-password=;"
              + " otherwise SERAC_DATABASE_USER, SERAC_DATABASE_PASSWORD,"
              + " SERAC_DATABASE_MIGRATION_USER and SERAC_DATABASE_MIGRATION_PASSWORD,"
              + " or the same names with _FILE")
  private @Nullable Path credentials;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "the key file (default: keys/hub.keys in the data folder)")
  private @Nullable Path keyFile;

  @Option(names = "--verbose", description = "say more on the error stream")
  private boolean verbose;

  // Read by Commands, like the one above, before anything logs.
  @Option(names = "--json-log", description = "write the log as one JSON object to a line")
  private boolean jsonLog;

  DataFolder folder() {
    return new DataFolder(data.toAbsolutePath().normalize());
  }

  Optional<String> database() {
    return Optional.ofNullable(database);
  }

  Optional<Path> credentials() {
    return Optional.ofNullable(credentials);
  }

  Path keyFile() {
    return keyFile == null ? folder().keyFile() : keyFile.toAbsolutePath();
  }

  boolean verbose() {
    return verbose;
  }

  boolean jsonLog() {
    return jsonLog;
  }
}
