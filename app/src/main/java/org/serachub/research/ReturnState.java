package org.serachub.research;

import org.serachub.decision.Term;

/** How far one agency's return is. */
public enum ReturnState implements Term {
  /** Invited, and nothing done yet. */
  ASKED("asked"),
  /** Something is kept, and the search is not finished. */
  STARTED("started"),
  /** Finished: what the agency holds is recorded. */
  RETURNED("returned"),
  /** Finished: the agency searched and holds nothing. */
  NIL("nil");

  private final String word;

  ReturnState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** True while an answer is awaited. */
  public boolean outstanding() {
    return this == ASKED || this == STARTED;
  }
}
