package org.serachub.embedded;

/** The server could not be started; the message is one line for the operator. */
public final class StartFailure extends RuntimeException {
  /** A reason in one line. */
  public StartFailure(String message) {
    super(message);
  }

  /** A reason in one line, and what caused it for those who ask for more. */
  public StartFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
