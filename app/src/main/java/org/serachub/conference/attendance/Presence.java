package org.serachub.conference.attendance;

import org.serachub.decision.Term;

/** Whether somebody is there for an item. */
public enum Presence implements Term {
  /** Not known yet. */
  EXPECTED("expected"),
  /** In the room, or on the line. */
  PRESENT("present"),
  /** Sent apologies. */
  APOLOGIES("apologies"),
  /** Left for this item because of a conflict. */
  LEFT("left");

  private final String word;

  Presence(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
