package org.serachub.command;

/** A command cannot do what it was asked; the message is one line for the operator. */
public final class CommandRefused extends RuntimeException {
  /** A reason in one line. */
  public CommandRefused(String message) {
    super(message);
  }

  /** A reason in one line, and what caused it for those who ask for more. */
  public CommandRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
