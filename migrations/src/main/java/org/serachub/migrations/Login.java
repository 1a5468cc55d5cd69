package org.serachub.migrations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An account at a database.
 *
 * @param address with the schema
 */
public record Login(DatabaseUrl address, String user, String password) {
  /**
   * A connection of one's own to the schema.
   *
   * @throws SQLException if the server does not answer or refuses
   */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(address.url(), user, password);
  }

  /** A connection that names no schema, for an account that has no rights in it yet. */
  Connection connectToServer() throws SQLException {
    return DriverManager.getConnection(address.serverUrl(), user, password);
  }

  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
