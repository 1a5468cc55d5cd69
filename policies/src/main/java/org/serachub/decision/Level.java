package org.serachub.decision;

/**
 * How much of a value a reader gets, from nothing at all to all of it. The order is the meaning.
 */
public enum Level implements Term {
  /** The reader must not learn that such a field could be filled. */
  HIDDEN("hidden"),
  /** The reader may know that the question exists, and neither whether it is answered nor how. */
  WITHHELD("withheld"),
  /** The reader gets the general form only: an age band, a district, a group of choices. */
  PARTIAL("partial"),
  /** The reader gets the value. */
  SHOWN("shown");

  private final String word;

  Level(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The higher of the two. */
  public Level max(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The lower of the two. */
  public Level min(Level other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** True if something of the value itself leaves: {@link #PARTIAL} or {@link #SHOWN}. */
  public boolean discloses() {
    return this == PARTIAL || this == SHOWN;
  }
}
