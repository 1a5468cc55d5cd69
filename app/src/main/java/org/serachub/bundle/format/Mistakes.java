package org.serachub.bundle.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one bundle, so that all of it is said at once. */
final class Mistakes {
  private final List<Mistake> found = new ArrayList<>();

  void add(Place at, String text) {
    found.add(new Mistake(at, text));
  }

  /** Says that a word is not known, with the nearest one that is. */
  void unknown(Written<String> word, String what, Collection<String> known) {
    var nearest = Nearest.to(word.value(), known).map(near -> "; did you mean `" + near + "`?");
    add(word.at(), "no such " + what + ": `" + word.value() + "`" + nearest.orElse(""));
  }

  /** Everything found, in the order of the text, each thing once. */
  List<Mistake> inOrder() {
    return found.stream().distinct().sorted(Comparator.comparing(Mistake::at)).toList();
  }
}
