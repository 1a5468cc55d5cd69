package org.serachub.decision;

/** How far the custodian lets a value go. */
public enum Release implements Term {
  /** Never leaves the agency that recorded it. */
  PRIVATE("private"),
  /** May be used to search other agencies' records. */
  RESEARCH("research"),
  /** Written for the conference. */
  CONFERENCE("conference");

  private final String word;

  Release(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
