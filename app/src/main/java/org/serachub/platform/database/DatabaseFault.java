package org.serachub.platform.database;

import java.sql.SQLException;

/** A statement failed; the cause says why, for callers that can tell and for the log. */
public final class DatabaseFault extends RuntimeException {
  /** Names neither the statement nor its arguments, which may be personal. */
  public DatabaseFault(SQLException cause) {
    super("a statement failed", cause);
  }
}
