package org.serachub.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.serachub.embedded.EmbeddedDatabase;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Login;

/**
 * The embedded server that this JVM's tests share: started when the first asks, stopped at the end.
 */
final class EmbeddedServer {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedDatabase SERVER = start();

  private EmbeddedServer() {}

  static TestDatabase empty() {
    var address = SERVER.address();
    var schema = "serac_t" + COUNT.incrementAndGet();
    var migration = address.migration();
    TestServer.execute(
        new Login(DatabaseUrl.of(address.url()), migration.name(), migration.password()),
        List.of("CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"));
    var url = DatabaseUrl.of(address.url(schema));
    var application = address.application();
    return new TestDatabase(
        new Login(url, migration.name(), migration.password()),
        new Login(url, application.name(), application.password()));
  }

  private static EmbeddedDatabase start() {
    var folder = Path.of("target", "test-databases", "" + ProcessHandle.current().pid());
    var server = EmbeddedDatabase.start(folder, Path.of("..", "target", "programs"));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  Folders.delete(folder);
                }));
    return server;
  }
}
