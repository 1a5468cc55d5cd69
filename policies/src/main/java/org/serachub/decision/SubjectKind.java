package org.serachub.decision;

/** What a subject of a case is. */
public enum SubjectKind implements Term {
  SURVIVOR("survivor"),
  CHILD("child"),
  ALLEGED_PERPETRATOR("alleged-perpetrator"),
  OTHER_PERSON("other-person"),
  PREMISES("premises"),
  BUSINESS("business");

  private final String word;

  SubjectKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
