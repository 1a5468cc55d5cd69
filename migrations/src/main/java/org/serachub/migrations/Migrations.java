package org.serachub.migrations;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema of this version. */
public final class Migrations {
  private Migrations() {}

  /**
   * Applies what is missing; does nothing to a database that is up to date.
   *
   * @throws SchemaRefused if a newer hub has migrated it, or an applied file was changed
   */
  public static void migrate(Login migration) {
    var flyway = flyway(migration);
    try {
      refuseNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new SchemaRefused(
          "the database `" + migration.address() + "` could not be migrated", e);
    }
  }

  /**
   * Checks with an account that cannot migrate that nothing is missing and nothing is newer.
   *
   * @throws SchemaRefused with one line that says what to do
   */
  public static void requireCurrent(Login application) {
    var flyway = flyway(application);
    try {
      refuseNewer(flyway);
      if (flyway.info().pending().length > 0) {
        throw new SchemaRefused(
            "the database is of an older version; run `serac migrate` with the account that may");
      }
    } catch (FlywayException e) {
      throw new SchemaRefused("the database `" + application.address() + "` could not be read", e);
    }
  }

  private static void refuseNewer(Flyway flyway) {
    for (var applied : flyway.info().applied()) {
      var state = applied.getState();
      if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
        throw new SchemaRefused(
            "the database was migrated by a newer version of the hub (schema %s); run that version"
                .formatted(applied.getVersion()));
      }
    }
  }

  private static Flyway flyway(Login login) {
    return Flyway.configure()
        .dataSource(login.address().url(), login.user(), login.password())
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load();
  }
}
