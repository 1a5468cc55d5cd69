package org.serachub.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Login;

/**
 * A real MySQL 8.0.31, unpacked from a jar on the class path; needs Debian's {@code libaio1} and
 * {@code libnuma1}. Started when the first test of this JVM asks, stopped at the end.
 */
final class MySqlServer {
  private static final Path PROGRAMS =
      Path.of("..", "target", "mysql-8.0.31").toAbsolutePath().normalize();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final MySqlServer SERVER = start();

  private final Login root;
  private final int port;

  private MySqlServer(Login root, int port) {
    this.root = root;
    this.port = port;
  }

  static TestDatabase empty() {
    return SERVER.schema("serac_t" + COUNT.incrementAndGet());
  }

  static Login root() {
    return SERVER.root;
  }

  private TestDatabase schema(String schema) {
    var password = UUID.randomUUID().toString();
    var migration = "m" + schema;
    var application = "a" + schema;
    TestServer.execute(
        root,
        List.of(
            "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
            "CREATE USER '%s'@'localhost' IDENTIFIED BY '%s'".formatted(migration, password),
            "GRANT ALL ON %s.* TO '%s'@'localhost' WITH GRANT OPTION".formatted(schema, migration),
            "CREATE USER '%s'@'localhost' IDENTIFIED BY '%s'".formatted(application, password)));
    var url = DatabaseUrl.of("jdbc:mysql://127.0.0.1:" + port + "/" + schema);
    return new TestDatabase(
        new Login(url, migration, password), new Login(url, application, password));
  }

  private static MySqlServer start() {
    var folder = Path.of("target", "test-databases", "mysql-" + ProcessHandle.current().pid());
    try {
      unpack();
      var data = Files.createDirectories(folder).toAbsolutePath();
      run(command(data, "--initialize-insecure"), data.resolve("install.log")).waitFor();
      var port = FreePort.next();
      var process =
          run(
              command(
                  data,
                  "--port=" + port,
                  "--bind-address=127.0.0.1",
                  "--socket=m.sock",
                  "--mysqlx=OFF",
                  "--secure-file-priv=NULL",
                  "--log-bin=binlog",
                  "--server-id=1",
                  "--log-bin-trust-function-creators=ON",
                  "--innodb-buffer-pool-size=128M"),
              data.resolve("server.log"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
      var server =
          new MySqlServer(
              new Login(DatabaseUrl.of("jdbc:mysql://127.0.0.1:" + port + "/mysql"), "root", ""),
              port);
      server.await(process, data.resolve("server.log"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void await(Process process, Path log) throws IOException, InterruptedException {
    var url = root.address().url();
    for (var i = 0; i < 600 && process.isAlive(); i++) {
      try (var connection = DriverManager.getConnection(url, "root", "")) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("MySQL did not start:\n" + Files.readString(log));
  }

  private static List<String> command(Path data, String... more) {
    var command = new ArrayList<String>();
    command.add(PROGRAMS.resolve("bin").resolve("mysqld").toString());
    command.add("--no-defaults");
    command.add("--user=" + System.getProperty("user.name"));
    command.add("--basedir=" + PROGRAMS);
    command.add("--datadir=" + data.resolve("tables"));
    command.add("--lc-messages-dir=" + PROGRAMS.resolve("share"));
    command.addAll(List.of(more));
    return command;
  }

  private static Process run(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static void unpack() throws IOException, InterruptedException {
    var done = PROGRAMS.resolve("unpacked");
    if (Files.exists(done)) {
      return;
    }
    Files.createDirectories(PROGRAMS);
    try (var turn = FileChannel.open(PROGRAMS.resolve("turn"), CREATE, WRITE)) {
      turn.lock();
      if (!Files.exists(done)) {
        unpackHere();
        Files.writeString(done, "8.0.31");
      }
    }
  }

  private static void unpackHere() throws IOException, InterruptedException {
    var tar =
        new ProcessBuilder("tar", "xz", "-C", PROGRAMS.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var packed = MySqlServer.class.getResourceAsStream("/mysql-Linux-amd64.tar.gz");
        var in = tar.getOutputStream()) {
      Objects.requireNonNull(packed).transferTo(in);
    }
    if (tar.waitFor() != 0) {
      throw new IllegalStateException("MySQL could not be unpacked");
    }
  }

  private static void stop(Process process, Path folder) {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Folders.delete(folder);
  }
}
