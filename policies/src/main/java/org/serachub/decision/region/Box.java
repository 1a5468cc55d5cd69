package org.serachub.decision.region;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A set of requests: for each attribute a set of values, and a set of fields; a request is in the
 * box if each of its values is in the set for its attribute. Immutable.
 */
public final class Box {
  private final Space space;
  private final long[] bits;

  Box(Space space, long[] bits) {
    this.space = space;
    this.bits = bits;
  }

  /** The space it lies in. */
  public Space space() {
    return space;
  }

  /** The same, narrowed to the values whose positions are set in {@code mask}. */
  public Box with(Attribute attribute, long mask) {
    long[] narrowed = bits.clone();
    narrowed[attribute.ordinal()] &= mask;
    return new Box(space, narrowed);
  }

  /** The same, narrowed to these fields. */
  public Box withFields(BitSet fields) {
    long[] narrowed = bits.clone();
    long[] mask = fields.toLongArray();
    for (int word = Space.ATTRIBUTES; word < narrowed.length; word++) {
      int at = word - Space.ATTRIBUTES;
      narrowed[word] &= at < mask.length ? mask[at] : 0;
    }
    return new Box(space, narrowed);
  }

  /** Positions of the values it allows for that attribute. */
  public long mask(Attribute attribute) {
    return bits[attribute.ordinal()];
  }

  /** The fields it allows. */
  public BitSet fields() {
    return BitSet.valueOf(Arrays.copyOfRange(bits, Space.ATTRIBUTES, bits.length));
  }

  /** True if it leaves that attribute open. */
  public boolean open(Attribute attribute) {
    return Long.bitCount(mask(attribute)) == attribute.domain().size();
  }

  /** True if no request is in it. */
  public boolean isEmpty() {
    for (int word = 0; word < Space.ATTRIBUTES; word++) {
      if (bits[word] == 0) {
        return true;
      }
    }
    return noField(bits);
  }

  private static boolean noField(long[] bits) {
    for (int word = Space.ATTRIBUTES; word < bits.length; word++) {
      if (bits[word] != 0) {
        return false;
      }
    }
    return true;
  }

  /** What is in both. */
  public Box and(Box other) {
    long[] both = bits.clone();
    for (int word = 0; word < both.length; word++) {
      both[word] &= other.bits[word];
    }
    return new Box(space, both);
  }

  /** True if nothing is in both. Cheaper than {@code and(other).isEmpty()}. */
  public boolean disjoint(Box other) {
    for (int word = 0; word < Space.ATTRIBUTES; word++) {
      if ((bits[word] & other.bits[word]) == 0) {
        return true;
      }
    }
    for (int word = Space.ATTRIBUTES; word < bits.length; word++) {
      if ((bits[word] & other.bits[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** True if everything in this is in the other. */
  public boolean within(Box other) {
    if (isEmpty()) {
      return true;
    }
    for (int word = 0; word < bits.length; word++) {
      if ((bits[word] & ~other.bits[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  /** What is in this and not in the other, as disjoint boxes. */
  public List<Box> minus(Box other) {
    if (isEmpty()) {
      return List.of();
    }
    if (disjoint(other)) {
      return List.of(this);
    }
    List<Box> pieces = new ArrayList<>();
    long[] rest = bits.clone();
    for (int word = 0; word < Space.ATTRIBUTES; word++) {
      if ((rest[word] & ~other.bits[word]) != 0) {
        long[] piece = rest.clone();
        piece[word] &= ~other.bits[word];
        pieces.add(new Box(space, piece));
        rest[word] &= other.bits[word];
      }
    }
    for (int word = Space.ATTRIBUTES; word < rest.length; word++) {
      rest[word] &= ~other.bits[word];
    }
    if (!noField(rest)) {
      pieces.add(new Box(space, rest));
    }
    return pieces;
  }

  /** The same with that attribute allowed these values as well. */
  public Box widened(Attribute attribute, long mask) {
    long[] widened = bits.clone();
    widened[attribute.ordinal()] |= mask;
    return new Box(space, widened);
  }

  /** How many requests are in it. */
  public BigInteger size() {
    BigInteger size = BigInteger.valueOf(fields().cardinality());
    for (Attribute attribute : Attribute.values()) {
      size = size.multiply(BigInteger.valueOf(Long.bitCount(mask(attribute))));
    }
    return size;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box box && Arrays.equals(bits, box.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }
}
