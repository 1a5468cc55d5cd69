package org.serachub.leaks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something unmistakable that was stored as a value.
 *
 * @param name what a finding calls it; never printed with its text
 * @param spellings every way in which the hub might write it; at least six characters each
 */
public record Canary(String name, List<String> spellings) {
  // Not eight digits alone: they stand by chance among the numbers of any document.
  private static final List<String> DATE_SPELLINGS =
      List.of(
          "d MMMM yyyy",
          "dd MMMM yyyy",
          "d MMM yyyy",
          "dd/MM/yyyy",
          "d/M/yyyy",
          "dd-MM-yyyy",
          "dd.MM.yyyy",
          "yyyy-MM-dd",
          "MMMM d, yyyy",
          "d MMMM uuuu");

  /** Refuses spellings too short to be told from chance. */
  public Canary {
    spellings = List.copyOf(spellings);
    if (spellings.isEmpty() || spellings.stream().anyMatch(s -> s.strip().length() < 6)) {
      throw new IllegalArgumentException("a canary needs spellings of six characters or more");
    }
  }

  /** A text, found as it stands. */
  public static Canary text(String name, String text) {
    return new Canary(name, List.of(text));
  }

  /** A date, found in each of the usual ways of writing one. */
  public static Canary date(String name, LocalDate date) {
    return new Canary(name, spellingsOf(date).distinct().toList());
  }

  private static Stream<String> spellingsOf(LocalDate date) {
    return DATE_SPELLINGS.stream()
        .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK).format(date));
  }
}
