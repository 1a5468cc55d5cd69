package org.serachub.command;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.serachub.Hub;
import org.serachub.embedded.DatabaseAddress;
import org.serachub.embedded.EmbeddedDatabase;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Grants;
import org.serachub.migrations.Login;
import org.serachub.migrations.Migrations;
import org.serachub.platform.database.DatabaseSettings;

/**
 * The database of a hub, open for one command: its own server, a running hub's, or one elsewhere.
 */
final class Store implements AutoCloseable {
  private final Login application;
  private final Optional<Login> migration;
  private final Optional<EmbeddedDatabase> own;
  private final String keyFile;

  private Store(
      Login application,
      Optional<Login> migration,
      Optional<EmbeddedDatabase> own,
      String keyFile) {
    this.application = application;
    this.migration = migration;
    this.own = own;
    this.keyFile = keyFile;
  }

  /** Opens it for a command: the running hub's database if one runs on the folder. */
  static Store open(StoreOptions options) {
    return running(options).orElseGet(() -> openAlone(options));
  }

  /**
   * Opens it for a hub, which must have its folder to itself; brings the schema up to date, gives
   * the running account its rights and proves that it has no others.
   */
  static Store openAlone(StoreOptions options) {
    var store = options.database().isPresent() ? elsewhere(options) : embedded(options);
    try {
      store.prepareSchema();
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** Runs {@code action} if the server is our own and ends by itself. */
  void ifLost(Runnable action) {
    own.ifPresent(server -> server.ifLost(action));
  }

  /** The service over this database, with its keys proved right; nothing is served yet. */
  Hub hub(Map<String, Object> settings) {
    var all = new HashMap<String, Object>(DatabaseSettings.of(application));
    all.put("serac.key-file", keyFile);
    all.putAll(settings);
    return ReadyHub.prepare(all);
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedDatabase::close);
  }

  private void prepareSchema() {
    if (migration.isPresent()) {
      if (own.isPresent()) {
        Migrations.startOverIfNothingIsKept(migration.get());
      }
      Migrations.migrate(migration.get());
      Grants.apply(migration.get(), application);
    } else {
      Migrations.requireCurrent(application);
    }
    Grants.requireAppendOnly(application);
  }

  private static Optional<Store> running(StoreOptions options) {
    if (options.database().isPresent()) {
      return Optional.empty();
    }
    try {
      return EmbeddedDatabase.running(options.folder().database())
          .map(address -> at(address, Optional.empty(), options));
    } catch (IOException e) {
      throw new CommandRefused("the folder `" + options.folder().root() + "` cannot be read", e);
    }
  }

  private static Store embedded(StoreOptions options) {
    var server = EmbeddedDatabase.start(options.folder().database());
    return at(server.address(), Optional.of(server), options);
  }

  private static Store at(
      DatabaseAddress address, Optional<EmbeddedDatabase> own, StoreOptions options) {
    var url = DatabaseUrl.of(address.url());
    var application = address.application();
    var migration = address.migration();
    return new Store(
        new Login(url, application.name(), application.password()),
        Optional.of(new Login(url, migration.name(), migration.password())),
        own,
        options.keyFile().toString());
  }

  private static Store elsewhere(StoreOptions options) {
    var credentials =
        Credentials.of(options.database().orElseThrow(), options.credentials(), System.getenv());
    return new Store(
        credentials.application(),
        credentials.migration(),
        Optional.empty(),
        options.keyFile().toString());
  }
}
