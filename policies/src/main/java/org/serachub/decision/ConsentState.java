package org.serachub.decision;

/**
 * What the person a value is about has said on sharing it: for this category, recipient and
 * purpose.
 */
public enum ConsentState implements Term {
  GIVEN("given"),
  REFUSED("refused"),
  WITHDRAWN("withdrawn"),
  EXPIRED("expired"),
  NOT_ASKED("not-asked"),
  /** Only a recorded best-interests decision opens. */
  CANNOT_DECIDE("cannot-decide"),
  /** Premises, businesses and alleged perpetrators. */
  NOT_APPLICABLE("not-applicable");

  private final String word;

  ConsentState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
