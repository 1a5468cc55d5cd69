package org.serachub.action.web;

import java.util.List;
import org.serachub.web.Link;

/**
 * What somebody who has left, or is about to, leaves behind.
 *
 * @param more true if there are more than are shown
 * @param agencies invited to open items with nobody left to act for them
 */
public record HandingOverPage(List<Row> rows, boolean more, List<String> agencies) {
  /**
   * One action.
   *
   * @param why its owner cannot see to it, or soon cannot
   * @param give where it is given to somebody else
   */
  public record Row(Card card, String why, Link give) {}

  /** Copies the lists. */
  public HandingOverPage {
    rows = List.copyOf(rows);
    agencies = List.copyOf(agencies);
  }
}
