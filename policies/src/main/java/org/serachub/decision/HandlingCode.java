package org.serachub.decision;

/** Police handling code of a value (College of Policing 3x5x2). */
public enum HandlingCode implements Term {
  NONE("none"),
  /** Sharing permitted. */
  P("p"),
  /** Sharing permitted with conditions: only recipients the originator names. */
  C("c");

  private final String word;

  HandlingCode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
