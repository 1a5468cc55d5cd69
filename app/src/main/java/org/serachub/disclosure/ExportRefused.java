package org.serachub.disclosure;

/** Nothing is exported; the message is a line for the operator and says nothing of any value. */
public final class ExportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A reason in one line. */
  public ExportRefused(String message) {
    super(message);
  }
}
