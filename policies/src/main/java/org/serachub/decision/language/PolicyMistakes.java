package org.serachub.decision.language;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when documents cannot be compiled; holds every mistake, not only the first. */
public final class PolicyMistakes extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /** For that many mistakes, at least one. */
  public PolicyMistakes(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All of them, in the order of the documents. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
