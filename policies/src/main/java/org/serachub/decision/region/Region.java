package org.serachub.decision.region;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Any set of requests, as boxes that do not overlap. Union, intersection, difference and emptiness
 * are exact.
 *
 * @param boxes disjoint and not empty
 */
public record Region(List<Box> boxes) {
  /** Copies the list. */
  public Region {
    boxes = List.copyOf(boxes);
  }

  /** No request at all. */
  public static Region empty() {
    return new Region(List.of());
  }

  /** What is in any of these boxes. */
  public static Region of(List<Box> boxes) {
    Region region = empty();
    for (Box box : boxes) {
      region = region.or(of(box));
    }
    return region;
  }

  /** What is in this box. */
  public static Region of(Box box) {
    return box.isEmpty() ? empty() : new Region(List.of(box));
  }

  /** What is in either. */
  public Region or(Region other) {
    List<Box> all = new ArrayList<>(boxes);
    all.addAll(other.minus(this).boxes);
    return new Region(all);
  }

  /** What is in both. */
  public Region and(Region other) {
    List<Box> both = new ArrayList<>();
    for (Box mine : boxes) {
      for (Box theirs : other.boxes) {
        if (!mine.disjoint(theirs)) {
          both.add(mine.and(theirs));
        }
      }
    }
    return new Region(both);
  }

  /** What is in this and not in the other. */
  public Region minus(Region other) {
    List<Box> rest = boxes;
    for (Box taken : other.boxes) {
      List<Box> next = new ArrayList<>(rest.size());
      for (Box box : rest) {
        next.addAll(box.minus(taken));
      }
      rest = next;
    }
    return new Region(rest);
  }

  /** True if no request is in it. */
  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** How many requests are in it. */
  public BigInteger size() {
    return boxes.stream().map(Box::size).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** One of its boxes, if there is any. */
  public Optional<Box> any() {
    return boxes.stream().findFirst();
  }
}
