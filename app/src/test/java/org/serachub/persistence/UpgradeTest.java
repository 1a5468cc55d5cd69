package org.serachub.persistence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.serachub.migrations.Grants;
import org.serachub.migrations.Migrations;
import org.serachub.migrations.SchemaRefused;
import org.serachub.testing.TestServer;

class UpgradeTest {
  @OnEveryServer
  void migratesOnceAndThenHasNothingToDo(TestServer server) {
    try (var database = server.empty()) {
      assertThrows(SchemaRefused.class, () -> Migrations.requireCurrent(database.application()));

      Migrations.migrate(database.migration());
      Grants.apply(database.migration(), database.application());
      Migrations.migrate(database.migration());
      Grants.apply(database.migration(), database.application());

      assertDoesNotThrow(() -> Migrations.requireCurrent(database.application()));
      assertDoesNotThrow(() -> Grants.requireAppendOnly(database.application()));
    }
  }

  @OnEveryServer
  void refusesAnAccountThatMayDoMoreThanItMust(TestServer server) {
    try (var database = server.fresh()) {
      assertThrows(SchemaRefused.class, () -> Grants.requireAppendOnly(database.migration()));
    }
  }
}
