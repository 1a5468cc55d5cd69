package org.serachub.decision;

/** Sharing agreement between custodian and recipient for this category and purpose. */
public enum AgreementState implements Term {
  /** Custodian and recipient are the same agency. */
  OWN("own"),
  LIVE("live"),
  LAPSED("lapsed"),
  NONE("none");

  private final String word;

  AgreementState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
