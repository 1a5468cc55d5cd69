package org.serachub.decision;

/** The id of a rule in the policy set, such as {@code cap-undertaking}. */
public record RuleId(String word) implements Comparable<RuleId> {
  @Override
  public int compareTo(RuleId other) {
    return word.compareTo(other.word);
  }

  @Override
  public String toString() {
    return word;
  }
}
