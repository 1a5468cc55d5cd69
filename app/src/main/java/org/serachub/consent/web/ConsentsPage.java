package org.serachub.consent.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/**
 * What was said and decided on sharing, for those who record and confirm it.
 *
 * @param record where a statement is recorded
 */
public record ConsentsPage(List<Line> lines, Link record, Link back) {
  /**
   * One record as a sentence.
   *
   * @param about whom it is about
   * @param state in one or two words
   * @param colour of the tag; empty: the usual one
   * @param vouchedBy who recorded or confirmed it
   */
  public record Line(
      String about,
      String state,
      Optional<String> colour,
      String sentence,
      String vouchedBy,
      List<Link> actions) {}

  /** Copies the list. */
  public ConsentsPage {
    lines = List.copyOf(lines);
  }
}
