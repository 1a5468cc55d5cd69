package org.serachub.testing;

import java.util.List;
import java.util.stream.Stream;
import org.serachub.migrations.Login;

/** The database servers that persistence tests run on. */
public enum TestServer {
  /** The server that comes with the hub: MariaDB 11.4. */
  EMBEDDED,
  /** MySQL 8.0.31, of the line that production runs on. */
  MYSQL,
  /** The server that {@code ./serac test --database} names, then alone. */
  GIVEN;

  /** What {@code -Dserac.test.database} chooses; for a method source. */
  public static Stream<TestServer> chosen() {
    return GivenServer.isGiven() ? Stream.of(GIVEN) : Stream.of(EMBEDDED, MYSQL);
  }

  /** A schema with nothing in it, and an account without rights in it. */
  public TestDatabase empty() {
    return switch (this) {
      case EMBEDDED -> EmbeddedServer.empty();
      case MYSQL -> MySqlServer.empty();
      case GIVEN -> GivenServer.empty();
    };
  }

  /** A migrated schema of one's own, with both accounts. */
  public TestDatabase fresh() {
    return TestDatabases.migrated(empty());
  }

  /** The administrator of the MySQL server, for what an operator does before there is a schema. */
  public static Login mySqlAdministrator() {
    return MySqlServer.root();
  }

  /** Runs statements one by one. */
  public static void execute(Login login, List<String> statements) {
    try (var connection = login.connect();
        var run = connection.createStatement()) {
      for (var statement : statements) {
        run.execute(statement);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
