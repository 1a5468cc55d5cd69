package org.serachub.migrations;

/** The database cannot be used as it is; the message is one line for the operator. */
public final class SchemaRefused extends RuntimeException {
  /** A reason in one line. */
  public SchemaRefused(String message) {
    super(message);
  }

  /** A reason in one line, and what caused it for those who ask for more. */
  public SchemaRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
