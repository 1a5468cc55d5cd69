package org.serachub.decision.region;

/**
 * Everything that can be asked: one value for each attribute, and one field. Fields are numbered in
 * the order of the catalogue.
 */
public final class Space {
  /** Words of a box before those of the field. */
  static final int ATTRIBUTES = Attribute.values().length;

  private final int fields;
  private final int words;

  /**
   * A space of that many fields.
   *
   * @param fields at least 1
   */
  public Space(int fields) {
    if (fields < 1) {
      throw new IllegalArgumentException("a space has at least one field");
    }
    this.fields = fields;
    this.words = ATTRIBUTES + (fields + 63) / 64;
  }

  /** How many fields there are. */
  public int fields() {
    return fields;
  }

  /** The box that holds every request. */
  public Box all() {
    long[] bits = new long[words];
    for (Attribute attribute : Attribute.values()) {
      bits[attribute.ordinal()] = full(attribute.domain().size());
    }
    for (int word = ATTRIBUTES; word < words; word++) {
      bits[word] = full(Math.min(64, fields - 64 * (word - ATTRIBUTES)));
    }
    return new Box(this, bits);
  }

  private static long full(int size) {
    return size == 64 ? -1L : (1L << size) - 1;
  }
}
