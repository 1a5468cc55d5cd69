package org.serachub.decision;

/** Where the agenda item, or else the case, stands. */
public enum Stage implements Term {
  REFERRED("referred"),
  RESEARCH("research"),
  PACK_SEALED("pack-sealed"),
  /** Ends when the item closes, at the latest 12 hours after the planned end. */
  IN_CONFERENCE("in-conference"),
  FOLLOW_UP("follow-up"),
  CLOSED("closed");

  private final String word;

  Stage(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
