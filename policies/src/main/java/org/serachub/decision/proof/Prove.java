package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.language.Invariant;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Box;

/** Proves the invariants of a set, or finds what breaks them. */
public final class Prove {
  private final PolicySet set;
  private final List<Cover> impossible;

  private Prove(PolicySet set) {
    this.set = set;
    this.impossible = Impossible.in(set);
  }

  /** Every invariant of the set that does not hold; empty if all do. */
  public static List<Broken> broken(PolicySet set) {
    Prove proof = new Prove(set);
    List<Broken> broken = new ArrayList<>();
    for (Invariant invariant : set.invariants()) {
      proof.prove(invariant).ifPresent(broken::add);
    }
    return broken;
  }

  private Optional<Broken> prove(Invariant invariant) {
    List<Cover> outside = new ArrayList<>(impossible);
    invariant.unless().stream().map(Cover::of).forEach(outside::add);
    return invariant.never() == Invariant.Never.ABOVE
        ? above(invariant, outside)
        : below(invariant, outside);
  }

  private Optional<Broken> above(Invariant invariant, List<Cover> outside) {
    List<Cover> covers = new ArrayList<>(outside);
    set.caps().stream()
        .filter(cap -> cap.level().compareTo(invariant.level()) <= 0)
        .map(Cover::of)
        .forEach(covers::add);
    boolean reached = false;
    for (Rule grant : set.grants()) {
      if (grant.level().compareTo(invariant.level()) > 0) {
        Box box = invariant.when().and(grant.when());
        Optional<Box> gap = Cover.gap(box, covers);
        if (gap.isPresent()) {
          return broken(invariant, gap);
        }
        reached = reached || Cover.gap(box, outside).isPresent();
      }
    }
    return reached ? Optional.empty() : broken(invariant, Optional.empty());
  }

  private Optional<Broken> below(Invariant invariant, List<Cover> outside) {
    if (Cover.gap(invariant.when(), outside).isEmpty()) {
      return broken(invariant, Optional.empty());
    }
    List<Cover> granted = new ArrayList<>(outside);
    set.grants().stream()
        .filter(grant -> grant.level().compareTo(invariant.level()) >= 0)
        .map(Cover::of)
        .forEach(granted::add);
    Optional<Box> gap = Cover.gap(invariant.when(), granted);
    for (Rule cap : set.caps()) {
      if (gap.isEmpty() && cap.level().compareTo(invariant.level()) < 0) {
        List<Cover> lifted = new ArrayList<>(outside);
        cap.unless().stream().map(Cover::of).forEach(lifted::add);
        gap = Cover.gap(invariant.when().and(cap.when()), lifted);
      }
    }
    return gap.isEmpty() ? Optional.empty() : broken(invariant, gap);
  }

  private Optional<Broken> broken(Invariant invariant, Optional<Box> gap) {
    return Optional.of(new Broken(invariant, gap.map(box -> Combination.in(box, set))));
  }
}
