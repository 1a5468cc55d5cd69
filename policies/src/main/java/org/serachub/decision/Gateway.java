package org.serachub.decision;

/** The legal gateway of a decision to share without consent. */
public enum Gateway implements Term {
  NONE("none"),
  /** UK GDPR Article 6(1)(d), 9(2)(c). */
  VITAL_INTERESTS("vital-interests"),
  /** DPA 2018 Schedule 1 paragraph 18. */
  SAFEGUARDING("safeguarding"),
  /** DPA 2018 Schedule 1 paragraph 10, Schedule 2 paragraph 2. */
  CRIME("crime"),
  /** A statute or court order. */
  LEGAL_DUTY("legal-duty"),
  /** Mental Capacity Act 2005 section 4. */
  BEST_INTERESTS("best-interests");

  private final String word;

  Gateway(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
