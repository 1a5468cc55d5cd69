package org.serachub.bundle.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The known word with the fewest letters to change; empty if none is near. */
  static Optional<String> to(String typed, Collection<String> known) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    var limit = Math.max(2, typed.length() / 3);
    return known.stream()
        .filter(word -> Math.abs(word.length() - typed.length()) <= limit || related(word, wanted))
        .map(word -> new Candidate(word, distance(wanted, word.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance <= limit || related(candidate.word, wanted))
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  private static boolean related(String word, String wanted) {
    return wanted.length() >= 3 && (word.startsWith(wanted) || word.endsWith("-" + wanted));
  }

  /** Levenshtein's distance, a swap of neighbours counting once. */
  static int distance(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (var i = 0; i <= a.length(); i++) {
      for (var j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int cheapest(int[][] rows, String a, String b, int i, int j) {
    var change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    var best = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    var swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }

  private record Candidate(String word, int distance) {}
}
