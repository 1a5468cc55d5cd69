package org.serachub.conference;

/** An act that was not done. Its message names no person and no case. */
public final class Refusal extends RuntimeException {
  /** Why, as far as an answer may tell. */
  public enum Why {
    /** There is no such thing for this reader. */
    ABSENT,
    /** Somebody changed it in the meantime. */
    STALE,
    /** It is there, but this cannot be done to it now. */
    NOT_NOW
  }

  private final Why why;

  private Refusal(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** Nothing of that name for this reader. */
  public static Refusal absent() {
    return new Refusal(Why.ABSENT, "no such thing");
  }

  /** Changed since the form was drawn. */
  public static Refusal stale() {
    return new Refusal(Why.STALE, "changed in the meantime");
  }

  /** Not possible as things stand. */
  public static Refusal notNow() {
    return new Refusal(Why.NOT_NOW, "not possible at this stage");
  }

  /** Why it was not done. */
  public Why why() {
    return why;
  }
}
