package org.serachub.decision;

/** What sort of statement a value is. */
public enum Kind implements Term {
  FACT("fact"),
  OPINION("opinion"),
  /** The person's own words. */
  VERBATIM("verbatim");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
