package org.serachub.decision.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the known word that a mistyped one most likely stands for. */
public final class NearestWord {
  private NearestWord() {}

  /** The known word that takes the fewest changes, unless even that takes too many. */
  public static Optional<String> to(String word, Collection<String> known) {
    String typed = word.length() > 80 ? word.substring(0, 80) : word;
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
        .filter(best -> distance(typed, best) <= Math.max(2, best.length() / 2));
  }

  /** A sentence part naming it, or nothing. */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(best -> "; did you mean `" + best + "`?").orElse("");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
