package org.serachub.testing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.serachub.Hub;
import org.serachub.platform.database.DatabaseSettings;

/** A whole hub on a random port of 127.0.0.1, over a database and a key file of its own. */
public final class TestHub implements AutoCloseable {
  private final Hub hub;
  private final TestDatabase database;
  private final MovableClock clock;
  private final Path folder;

  private TestHub(Hub hub, TestDatabase database, MovableClock clock, Path folder) {
    this.hub = hub;
    this.database = database;
    this.clock = clock;
    this.folder = folder;
  }

  /** A hub with an empty partnership. */
  public static TestHub fresh() {
    return fresh(Map.of());
  }

  /**
   * The same with other settings.
   *
   * @param given beans that stand in for those of the same type, such as {@code Ids}
   */
  public static TestHub fresh(Map<String, Object> settings, Object... given) {
    return over(TestDatabases.fresh(), settings, given);
  }

  /** The same over a database that is there; it is dropped when the hub is closed. */
  public static TestHub over(TestDatabase database, Map<String, Object> settings, Object... given) {
    return start(database, new MovableClock(), settings, given);
  }

  /** The same, for which it is always {@code moment} until its clock is told otherwise. */
  public static TestHub at(Instant moment, Map<String, Object> settings, Object... given) {
    var clock = new MovableClock();
    clock.stop(moment);
    return start(TestDatabases.fresh(), clock, settings, given);
  }

  private static TestHub start(
      TestDatabase database, MovableClock clock, Map<String, Object> settings, Object... given) {
    var folder = Folders.fresh();
    var all = new HashMap<String, Object>(DatabaseSettings.of(database.application()));
    all.put("serac.key-file", folder.resolve("keys").toString());
    all.put("micronaut.server.port", "-1");
    all.put("datasources.default.maximum-pool-size", "8");
    all.put("datasources.default.minimum-idle", "0");
    all.putAll(settings);
    var beans = new Object[given.length + 1];
    System.arraycopy(given, 0, beans, 1, given.length);
    beans[0] = clock;
    return new TestHub(Hub.prepare(all, beans).serve(), database, clock, folder);
  }

  /** A part of the hub. */
  public <T> T bean(Class<T> type) {
    return hub.bean(type);
  }

  /** Where it answers. */
  public URI uri() {
    return hub.uri();
  }

  /** The database as its owner sees it, for looking and for tampering. */
  public RootSql sql() {
    return database.sql();
  }

  /** The schema and its accounts. */
  public TestDatabase database() {
    return database;
  }

  /** The hub's clock. */
  public MovableClock clock() {
    return clock;
  }

  /** A folder of its own, with the key file {@code keys}. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    hub.close();
    database.close();
    Folders.delete(folder);
  }
}
