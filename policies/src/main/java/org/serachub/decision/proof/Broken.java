package org.serachub.decision.proof;

import java.util.Optional;
import org.serachub.decision.language.Invariant;
import org.serachub.decision.language.PolicySet;

/**
 * An invariant that does not hold.
 *
 * @param by one combination that breaks it; empty if it is vacuous
 */
public record Broken(Invariant invariant, Optional<Combination> by) {
  /** What is wrong, in words. */
  public String words(PolicySet set) {
    return by.map(
            found ->
                "invariant `"
                    + invariant.id()
                    + "` is broken ("
                    + invariant.says()
                    + "): "
                    + found.words(set))
        .orElse(
            "invariant `" + invariant.id() + "` is vacuous: no grant reaches what it speaks of");
  }
}
