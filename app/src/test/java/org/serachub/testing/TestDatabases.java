package org.serachub.testing;

import org.serachub.migrations.Grants;
import org.serachub.migrations.Migrations;

/** Fresh schemas; on the embedded server unless a test asks for another. */
public final class TestDatabases {
  private TestDatabases() {}

  /** A migrated schema of one's own, with both accounts. */
  public static TestDatabase fresh() {
    return TestServer.EMBEDDED.fresh();
  }

  static TestDatabase migrated(TestDatabase database) {
    Migrations.migrate(database.migration());
    Grants.apply(database.migration(), database.application());
    return database;
  }
}
