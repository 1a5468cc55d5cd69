package org.serachub.casefile;

/** A write to a case that was not done. Its message names no person, case or content. */
public final class CaseRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why, as far as an answer may tell. */
  public enum Why {
    /** There is no such thing for this requester. */
    ABSENT,
    /** Somebody changed it first. */
    STALE,
    /** It could not have come from a form of ours. */
    UNACCEPTABLE
  }

  private final Why why;

  private CaseRefusal(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** Absent and forbidden look the same. */
  public static CaseRefusal absent() {
    return new CaseRefusal(Why.ABSENT, "no such thing");
  }

  /** The value was superseded in the meantime. */
  public static CaseRefusal stale() {
    return new CaseRefusal(Why.STALE, "superseded in the meantime");
  }

  /**
   * A field, a subject or a content that cannot be.
   *
   * @param message lower case, nothing that was sent
   */
  public static CaseRefusal unacceptable(String message) {
    return new CaseRefusal(Why.UNACCEPTABLE, message);
  }

  /** Why it was not done. */
  public Why why() {
    return why;
  }
}
