package org.serachub.keys;

/** The key file cannot be used. The message is one clear line for the operator. */
public final class KeyProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyProblem(String message) {
    super(message);
  }

  KeyProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
