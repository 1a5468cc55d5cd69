package org.serachub.decision;

/** Why a request is made. It follows from the route taken and is never chosen freely. */
public enum Purpose implements Term {
  /** Finding out what the reader's own agency holds, and contributing it. */
  RESEARCH("research"),
  /** Preparing for and taking part in the discussion. */
  CONFERENCE("conference"),
  /** Carrying out an agreed action. */
  ACTION_DELIVERY("action-delivery"),
  /** Acting on danger to life. Needs active emergency access. */
  EMERGENCY("emergency-safeguarding"),
  /** Checking how decisions were taken. */
  OVERSIGHT("oversight"),
  /** Counting. */
  STATISTICS("statistics"),
  /** Answering a person who asks what is held about them. */
  SUBJECT_ACCESS("subject-access");

  private final String word;

  Purpose(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
