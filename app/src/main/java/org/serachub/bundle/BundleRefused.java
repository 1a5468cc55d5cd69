package org.serachub.bundle;

import java.util.List;
import org.serachub.bundle.format.Mistake;

/** A bundle has mistakes; nothing of it was kept. */
public final class BundleRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  BundleRefused(List<Mistake> mistakes) {
    super(mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes");
    this.mistakes = List.copyOf(mistakes);
  }

  /** All of them, in the order of the text; at least one. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
