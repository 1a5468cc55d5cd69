package org.serachub.conference.web;

import java.util.List;
import org.serachub.web.Link;

/** What a deputy stands in for. */
public record ConflictsPage(List<Row> rows) {
  /** Copies the list. */
  public ConflictsPage {
    rows = List.copyOf(rows);
  }

  /**
   * One entry.
   *
   * @param register of the case
   * @param name whom it keeps from the case
   */
  public record Row(Link register, String name, String made) {}
}
