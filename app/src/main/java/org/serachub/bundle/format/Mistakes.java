package org.serachub.bundle.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with one bundle, so that all of it is said at once. */
final class Mistakes {
  private static final Pattern WORD = Pattern.compile("\\S{1,254}");

  private final List<Mistake> found = new ArrayList<>();

  void add(Place at, String text) {
    found.add(new Mistake(at, text));
  }

  /**
   * Says that a word is not known, with the nearest one that is. What is no single word is not
   * repeated: it may be what a value says, in a column that was moved.
   */
  void unknown(Written<String> word, String what, Collection<String> known) {
    var nearest = Nearest.to(word.value(), known).map(near -> "; did you mean `" + near + "`?");
    var repeated = WORD.matcher(word.value()).matches() ? ": `" + word.value() + "`" : "";
    add(word.at(), "no such " + what + repeated + nearest.orElse(""));
  }

  /** Everything found, in the order of the text, each thing once. */
  List<Mistake> inOrder() {
    return found.stream().distinct().sorted(Comparator.comparing(Mistake::at)).toList();
  }
}
