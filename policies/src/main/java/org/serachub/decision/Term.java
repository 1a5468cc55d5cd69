package org.serachub.decision;

/** A word of the closed vocabulary: the same in rules, in the database, on screens and in tests. */
public interface Term {
  /** The word as it stands in policy documents and database columns: lower case, hyphenated. */
  String word();

  /**
   * The term of {@code type} whose word is {@code word}.
   *
   * @throws IllegalArgumentException if there is none
   */
  static <E extends Enum<E> & Term> E of(Class<E> type, String word) {
    for (E term : type.getEnumConstants()) {
      if (term.word().equals(word)) {
        return term;
      }
    }
    throw new IllegalArgumentException("`" + word + "` is not a word for " + type.getSimpleName());
  }
}
