package org.serachub.decision;

/**
 * The name of a catalogue field, such as {@code address-safe}.
 *
 * @param word lower case letters, digits and hyphens, 2 to 60 characters
 */
public record FieldId(String word) implements Comparable<FieldId> {
  /** Checks the form. */
  public FieldId {
    if (!word.matches("[a-z][a-z0-9-]{1,59}")) {
      throw new IllegalArgumentException("not a field id");
    }
  }

  @Override
  public int compareTo(FieldId other) {
    return word.compareTo(other.word);
  }

  @Override
  public String toString() {
    return word;
  }
}
