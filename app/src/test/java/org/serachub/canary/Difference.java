package org.serachub.canary;

import java.util.Map;
import java.util.function.Predicate;
import org.serachub.canary.World.Persona;

/**
 * One thing that is different in two worlds with the same basis.
 *
 * @param what kind of thing
 * @param by who did it
 * @param where words for the variables of addresses that lead near it
 * @param unnoticed who may not notice
 * @param one what is done in the first world
 * @param other what is done in the other
 * @param after done in both, with what was left out in the first, so that both are alike again
 */
record Difference(
    String what,
    Persona by,
    Map<String, String> where,
    Predicate<Persona> unnoticed,
    Act one,
    Act other,
    Act after) {
  static final Act NOTHING = side -> {};

  /** Something done in one hub. */
  @FunctionalInterface
  interface Act {
    void in(Side side);
  }

  /** True if both worlds have the same events, in the same order. */
  boolean sameTrail() {
    return one != NOTHING;
  }

  /** Does what is different, with the same ids. */
  void make(Side first, Side second, long seed) {
    one.in(first.seeded(seed));
    other.in(second.seeded(seed));
  }

  /** Makes them alike. */
  void settle(Side first, Side second, long seed) {
    if (!sameTrail()) {
      other.in(first.seeded(seed));
    }
    after.in(first.seeded(seed + 1));
    after.in(second.seeded(seed + 1));
  }
}
