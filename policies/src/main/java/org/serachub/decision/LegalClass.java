package org.serachub.decision;

/** The strictest legal class that applies to a field. */
public enum LegalClass implements Term {
  ORDINARY("ordinary"),
  /** UK GDPR Article 9. */
  SPECIAL_CATEGORY("special-category"),
  /** UK GDPR Article 10, allegations included. */
  CRIMINAL("criminal"),
  INTELLIGENCE("intelligence"),
  /** Harm follows if it leaks, whatever its legal class. */
  SAFETY_CRITICAL("safety-critical");

  private final String word;

  LegalClass(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
