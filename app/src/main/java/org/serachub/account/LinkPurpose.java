package org.serachub.account;

import org.serachub.decision.Term;

/** What a one-time link is for. */
enum LinkPurpose implements Term {
  INVITE("invite"),
  RESET("reset");

  private final String word;

  LinkPurpose(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
