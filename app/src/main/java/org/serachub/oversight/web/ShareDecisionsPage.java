package org.serachub.oversight.web;

import java.util.List;

/** What was decided on sharing without consent. */
public record ShareDecisionsPage(List<Row> rows) {
  /** Copies the list. */
  public ShareDecisionsPage {
    rows = List.copyOf(rows);
  }

  /** What was decided at once. */
  public record Row(
      String decided,
      String reference,
      List<String> categories,
      List<String> recipients,
      String gateway,
      String maker,
      String state) {
    /** Copies the lists. */
    public Row {
      categories = List.copyOf(categories);
      recipients = List.copyOf(recipients);
    }
  }
}
