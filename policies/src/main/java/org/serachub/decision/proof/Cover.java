package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Box;

/**
 * A region of the shape rules have: a box without some smaller ones.
 *
 * @param unless what is left out of {@code when}
 */
record Cover(Box when, List<Box> unless) {
  Cover {
    unless = List.copyOf(unless);
  }

  static Cover of(Rule rule) {
    return new Cover(rule.when(), rule.unless());
  }

  static Cover of(Box box) {
    return new Cover(box, List.of());
  }

  private boolean covers(Box box) {
    return box.within(when) && unless.stream().allMatch(box::disjoint);
  }

  /**
   * Some of {@code box} that lies in none of the covers, or nothing if they cover it all. Exact.
   */
  static Optional<Box> gap(Box box, List<Cover> covers) {
    if (box.isEmpty()) {
      return Optional.empty();
    }
    List<Cover> near = new ArrayList<>(covers.size());
    for (Cover cover : covers) {
      if (!box.disjoint(cover.when)) {
        if (cover.covers(box)) {
          return Optional.empty();
        }
        near.add(cover);
      }
    }
    if (near.isEmpty()) {
      return Optional.of(box);
    }
    Cover next = near.stream().min(Comparator.comparingInt(cover -> cover.pieces(box))).get();
    near.remove(next);
    for (Box piece : next.outside(box)) {
      Optional<Box> gap = gap(piece, near);
      if (gap.isPresent()) {
        return gap;
      }
    }
    return Optional.empty();
  }

  private int pieces(Box box) {
    return outside(box).size();
  }

  /** What of {@code box} this leaves uncovered, as boxes that may overlap. */
  private List<Box> outside(Box box) {
    List<Box> pieces = new ArrayList<>(box.minus(when));
    Box inside = box.and(when);
    for (Box lifted : unless) {
      if (!inside.disjoint(lifted)) {
        pieces.add(inside.and(lifted));
      }
    }
    return pieces;
  }
}
