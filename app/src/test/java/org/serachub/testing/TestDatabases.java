package org.serachub.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.serachub.embedded.EmbeddedDatabase;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Grants;
import org.serachub.migrations.Login;
import org.serachub.migrations.Migrations;

/** Fresh schemas on the embedded server that this JVM's tests share. */
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /** A migrated schema of one's own, with both accounts. */
  public static TestDatabase fresh() {
    var database = empty();
    Migrations.migrate(database.migration());
    Grants.apply(database.migration(), database.application());
    return database;
  }

  /** A schema with nothing in it. */
  public static TestDatabase empty() {
    var address = Shared.SERVER.address();
    var schema = "serac_t" + COUNT.incrementAndGet();
    var home = DatabaseUrl.of(address.url());
    var own = DatabaseUrl.of(address.url(schema));
    var migration = address.migration();
    execute(
        new Login(home, migration.name(), migration.password()),
        "CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    return new TestDatabase(
        new Login(own, migration.name(), migration.password()),
        new Login(own, address.application().name(), address.application().password()));
  }

  static void execute(Login login, String statement) {
    try (var connection = login.connect();
        var run = connection.createStatement()) {
      run.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started when the first test asks; stopped when the JVM ends. */
  private static final class Shared {
    static final EmbeddedDatabase SERVER = start();

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
}
