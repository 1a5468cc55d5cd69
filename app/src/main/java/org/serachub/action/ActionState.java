package org.serachub.action;

import org.serachub.decision.Term;

/** How far an action is. */
public enum ActionState implements Term {
  /** Given to an agency that has not answered yet. */
  PROPOSED("proposed", "Proposed"),
  /** The agency will do it. */
  ACCEPTED("accepted", "Accepted"),
  /** It has begun. */
  IN_PROGRESS("in-progress", "In progress"),
  /** The agency will not do it: somebody else must be found. */
  HANDED_BACK("handed-back", "Handed back"),
  /** Done, with what came of it. */
  DONE("done", "Done"),
  /** Nobody can do it, with the reason. */
  CANNOT_BE_DONE("cannot-be-done", "Cannot be done");

  private final String word;
  private final String label;

  ActionState(String word, String label) {
    this.word = word;
    this.label = label;
  }

  @Override
  public String word() {
    return word;
  }

  /** In plain words. */
  public String label() {
    return label;
  }

  /** True until there is an outcome. */
  public boolean open() {
    return this != DONE && this != CANNOT_BE_DONE;
  }

  /** True while the owner has it; what was handed back is nobody's until it is given anew. */
  public boolean owned() {
    return open() && this != HANDED_BACK;
  }
}
