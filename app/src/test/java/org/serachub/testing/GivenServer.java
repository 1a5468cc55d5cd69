package org.serachub.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Login;

/** An operator's server: one schema, emptied for each test, and two accounts of the environment. */
final class GivenServer {
  private GivenServer() {}

  static boolean isGiven() {
    return url().isPresent();
  }

  static TestDatabase empty() {
    var url = DatabaseUrl.of(url().orElseThrow());
    if (!url.schema().contains("test")) {
      throw new IllegalStateException(
          "the schema of --database must have `test` in its name, because all in it is deleted");
    }
    var database =
        new TestDatabase(
            new Login(
                url,
                set("SERAC_DATABASE_MIGRATION_USER"),
                set("SERAC_DATABASE_MIGRATION_PASSWORD")),
            new Login(url, set("SERAC_DATABASE_USER"), set("SERAC_DATABASE_PASSWORD")));
    dropTables(database.migration());
    return database;
  }

  private static void dropTables(Login owner) {
    var statements = new ArrayList<String>(List.of("SET foreign_key_checks = 0"));
    try (var connection = owner.connect();
        var tables =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE()")) {
      while (tables.next()) {
        statements.add("DROP TABLE `" + tables.getString(1) + "`");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    TestServer.execute(owner, statements);
  }

  private static Optional<String> url() {
    return Optional.ofNullable(System.getProperty("serac.test.database"))
        .filter(given -> !given.isBlank());
  }

  private static String set(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .orElseThrow(() -> new IllegalStateException("set " + variable));
  }
}
