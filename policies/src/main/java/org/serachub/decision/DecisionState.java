package org.serachub.decision;

/** Whether a decision to share without consent is in force for this reader. */
public enum DecisionState implements Term {
  NONE("none"),
  /** It covers a class of recipients. */
  LIVE("live"),
  /** It names this agency. */
  LIVE_NAMED("live-named");

  private final String word;

  DecisionState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
