package org.serachub.triage.web;

import java.util.List;

/** Referrals on which nothing is decided yet, those in danger first, then the longest waiting. */
public record TriageListPage(List<Row> rows) {
  /**
   * One of them.
   *
   * @param tags what to look at first
   */
  public record Row(String reference, String href, String title, String since, List<Tag> tags) {
    @Override
    public String toString() {
      return "[row]";
    }
  }

  /** A word and its colour. */
  public record Tag(String text, String colour) {}

  /** Copies the list. */
  public TriageListPage {
    rows = List.copyOf(rows);
  }
}
