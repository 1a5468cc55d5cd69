package org.serachub.decision.language;

import java.util.List;
import java.util.stream.Collectors;
import org.serachub.decision.region.Box;
import org.serachub.decision.region.Space;

/**
 * A policy set as read: nothing in it is misspelt, and nothing of it is proved yet.
 *
 * @param version of the documents
 */
public record PolicySet(
    String version,
    Vocabulary vocabulary,
    Catalogue catalogue,
    Space space,
    List<Rule> rules,
    List<Invariant> invariants) {
  /** Copies the lists. */
  public PolicySet {
    rules = List.copyOf(rules);
    invariants = List.copyOf(invariants);
  }

  /** The grants. */
  public List<Rule> grants() {
    return rules.stream().filter(Rule::grants).toList();
  }

  /** The caps. */
  public List<Rule> caps() {
    return rules.stream().filter(rule -> !rule.grants()).toList();
  }

  /** The same without one rule. */
  public PolicySet without(Rule rule) {
    return new PolicySet(
        version,
        vocabulary,
        catalogue,
        space,
        rules.stream().filter(other -> !other.equals(rule)).collect(Collectors.toList()),
        invariants);
  }

  /** Every request there is. */
  public Box all() {
    return space.all();
  }
}
