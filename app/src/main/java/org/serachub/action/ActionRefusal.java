package org.serachub.action;

/** An act on an action that was not done. Its message names no person and no case. */
public final class ActionRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, as far as an answer may tell. */
  public enum Why {
    /** There is no such thing for this requester. */
    ABSENT,
    /** Somebody changed it first. */
    STALE,
    /** It is there, but this cannot be done to it now. */
    NOT_NOW
  }

  private final Why why;

  private ActionRefusal(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** Nothing of that name for this requester. */
  public static ActionRefusal absent() {
    return new ActionRefusal(Why.ABSENT, "no such thing");
  }

  /** Changed since the form was drawn. */
  public static ActionRefusal stale() {
    return new ActionRefusal(Why.STALE, "changed in the meantime");
  }

  /** Not possible as things stand. */
  public static ActionRefusal notNow() {
    return new ActionRefusal(Why.NOT_NOW, "not possible as things stand");
  }

  /** Why it was not done. */
  public Why why() {
    return why;
  }
}
