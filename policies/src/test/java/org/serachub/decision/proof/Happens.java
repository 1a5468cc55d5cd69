package org.serachub.decision.proof;

import org.serachub.decision.Level;
import org.serachub.decision.language.Invariant;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.region.Space;

/** Decides one combination plainly, to see whether a counterexample is one. */
final class Happens {
  private Happens() {}

  static boolean in(PolicySet set, Broken broken) {
    Combination found = broken.by().orElseThrow();
    Box point = point(set, found);
    Level granted = Level.HIDDEN;
    Level capped = Level.SHOWN;
    for (Rule rule : set.rules()) {
      if (point.within(rule.when()) && rule.unless().stream().noneMatch(point::within)) {
        granted = rule.grants() ? granted.max(rule.level()) : granted;
        capped = rule.grants() ? capped : capped.min(rule.level());
      }
    }
    int compared = granted.min(capped).compareTo(broken.invariant().level());
    return broken.invariant().never() == Invariant.Never.ABOVE ? compared > 0 : compared < 0;
  }

  static Box point(PolicySet set, Combination found) {
    Space space = set.space();
    java.util.BitSet field = new java.util.BitSet();
    field.set(set.catalogue().position(found.field().id()).orElseThrow());
    Box point = space.all().withFields(field);
    for (Attribute attribute : Attribute.values()) {
      point = point.with(attribute, 1L << found.value(attribute));
    }
    return point;
  }
}
