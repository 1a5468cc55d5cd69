package org.serachub.platform.database;

import java.util.Map;
import org.serachub.migrations.Login;

/**
 * The settings from which the pool of connections is made: the running account, never the other.
 */
public final class DatabaseSettings {
  private DatabaseSettings() {}

  /** For the {@code default} data source. */
  public static Map<String, Object> of(Login application) {
    return Map.of(
        "datasources.default.url", application.address().url(),
        "datasources.default.username", application.user(),
        "datasources.default.password", application.password());
  }
}
