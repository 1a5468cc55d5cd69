package org.serachub.referral.web;

import java.util.List;

/**
 * What another window saved on a page since this one was drawn; none if it was not so.
 *
 * @param rows each question and its answer
 */
public record SavedNow(List<Row> rows) {
  /** Nothing was saved in between. */
  static final SavedNow NONE = new SavedNow(List.of());

  /** One question. */
  public record Row(String label, String text) {
    @Override
    public String toString() {
      return "[row]";
    }
  }

  /** Copies the list. */
  public SavedNow {
    rows = List.copyOf(rows);
  }

  /** A page that has one thing to say. */
  static SavedNow of(String label, String text) {
    return new SavedNow(List.of(new Row(label, text)));
  }
}
