package org.serachub.account;

import org.serachub.decision.Term;

/** Where an account stands. */
public enum Status implements Term {
  /** Has never chosen a password. */
  INVITED("invited"),
  ACTIVE("active"),
  /** May not sign in until an administrator says otherwise. */
  SUSPENDED("suspended");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
