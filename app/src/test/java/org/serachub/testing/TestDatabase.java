package org.serachub.testing;

import java.util.List;
import org.serachub.migrations.Login;

/**
 * One schema and its two accounts.
 *
 * @param migration owns it
 * @param application runs the hub
 */
public record TestDatabase(Login migration, Login application) implements AutoCloseable {
  /** Statements as the owner. */
  public RootSql sql() {
    return new RootSql(migration);
  }

  @Override
  public void close() {
    var schema = migration.address().schema();
    // The one schema of an operator's server stays; the next test empties it.
    if (schema.matches("serac_t[0-9]+")) {
      TestServer.execute(migration, List.of("DROP DATABASE `" + schema + "`"));
    }
  }
}
