package org.serachub.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One run of the server's program. */
final class ServerProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> SETTINGS =
      List.of(
          "--bind-address=127.0.0.1",
          "--skip-name-resolve",
          // Making a key pair takes seconds at every start, for a socket that never leaves the
          // machine.
          "--skip-ssl",
          "--socket=hub.sock",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_bin",
          "--default-time-zone=+00:00",
          "--sql-mode=STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
              + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-doublewrite=ON",
          "--innodb-buffer-pool-size=64M",
          "--innodb-rollback-on-timeout=ON",
          "--max-allowed-packet=64M",
          "--max-connections=100",
          "--performance-schema=OFF",
          "--local-infile=OFF",
          "--symbolic-links=OFF");

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts the server and returns once it answers. */
  static ServerProcess start(Layout layout) throws IOException, InterruptedException {
    var port = freePort();
    var seen = Files.exists(layout.log()) ? Files.size(layout.log()) : 0;
    var process =
        new ProcessBuilder(command(layout, port))
            .directory(layout.folder().toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log().toFile()))
            .redirectErrorStream(true)
            .start();
    // Written here, not by the server: it must exist even if this process dies the next moment.
    PrivateFile.write(layout.pid(), Long.toString(process.pid()));
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!logged(layout, seen).contains("ready for connections")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        Orphan.stop(process.toHandle());
        throw new StartFailure(
            "the database server did not start; its log is `" + layout.log() + "`");
      }
      Thread.sleep(20);
    }
    return new ServerProcess(process, port);
  }

  int port() {
    return port;
  }

  Process process() {
    return process;
  }

  private static List<String> command(Layout layout, int port) {
    var command = new ArrayList<String>();
    command.add(ServerFiles.program(layout.server()).toString());
    command.add("--no-defaults");
    command.add("--basedir=" + layout.server());
    command.add("--datadir=" + layout.data());
    command.add("--tmpdir=" + layout.temporary());
    command.add("--init-file=" + layout.initialisation());
    command.add("--port=" + port);
    command.addAll(SETTINGS);
    // Without it the server refuses to run as root.
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private static String logged(Layout layout, long from) throws IOException {
    try (var log = new RandomAccessFile(layout.log().toFile(), "r")) {
      var text = new byte[(int) Math.max(0, log.length() - from)];
      log.seek(from);
      log.readFully(text);
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
