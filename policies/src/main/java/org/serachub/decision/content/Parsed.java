package org.serachub.decision.content;

import org.serachub.decision.Content;

/** What came of checking something typed. */
public sealed interface Parsed {
  /** It can be stored. */
  record Accepted(Content content) implements Parsed {}

  /**
   * It cannot.
   *
   * @param part the input the message belongs to: {@code text, codes, day, month, year, lines} or
   *     {@code district}
   * @param message one sentence in the style of GOV.UK error messages; quotes nothing that was
   *     typed
   */
  record Refused(String part, String message) implements Parsed {}
}
