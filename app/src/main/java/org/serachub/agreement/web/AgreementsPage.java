package org.serachub.agreement.web;

import java.util.List;

/** The agreements that exist. */
public record AgreementsPage(List<Row> agreements) {
  /** Copies the list. */
  public AgreementsPage {
    agreements = List.copyOf(agreements);
  }

  /**
   * One of them, in plain words.
   *
   * @param state in force, not begun or ended
   */
  public record Row(String id, String title, String code, String parties, String state) {}
}
