package org.serachub.audit;

import org.serachub.decision.Term;

/** How an act ended. */
public enum Outcome implements Term {
  DONE("done"),
  REFUSED("refused"),
  NOT_DELIVERED("not-delivered");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
