package org.serachub.conference;

import org.serachub.decision.Term;

/** What moves an item from one stage to the next. */
public enum ItemStep implements Term {
  /** The packs are sealed and may be read. */
  SEAL("seal"),
  /** The conference turns to the item. */
  START("start"),
  /** The conference has dealt with it; actions remain. */
  FOLLOW_UP("follow-up"),
  /** Nothing remains, or the item is taken off the agenda. */
  CLOSE("close"),
  /** The same conference hears the case again; research begins anew. */
  REOPEN("reopen");

  private final String word;

  ItemStep(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
