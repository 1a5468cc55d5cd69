package org.serachub.consent.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/**
 * What was said and decided on sharing, for those who record and confirm it.
 *
 * @param intro what the records do
 * @param record where more is recorded
 */
public record ConsentsPage(String intro, List<Line> lines, List<Link> record, Link back) {
  /**
   * Records that were made together, as sentences.
   *
   * @param about whom it is about
   * @param state in one or two words
   * @param colour of the tag; empty: the usual one
   * @param when it was said and until when it holds
   * @param vouchedBy who recorded or confirmed it
   */
  public record Line(
      String about,
      String state,
      Optional<String> colour,
      String when,
      List<String> sentences,
      String vouchedBy,
      List<Link> actions) {}

  /** Copies the list. */
  public ConsentsPage {
    lines = List.copyOf(lines);
    record = List.copyOf(record);
  }
}
