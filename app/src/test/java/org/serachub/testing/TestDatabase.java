package org.serachub.testing;

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
    TestDatabases.execute(migration, "DROP DATABASE `" + migration.address().schema() + "`");
  }
}
