package org.serachub.home;

import java.util.List;
import java.util.UUID;

/** What a reader was shown and should no longer rely on. */
public record NoticesPage(List<Line> notices) {
  /**
   * One of them.
   *
   * @param on the day on which its custodian said so
   */
  public record Line(UUID id, String reference, String label, String on) {
    @Override
    public String toString() {
      return "[notice]";
    }
  }

  /** Copies the list. */
  public NoticesPage {
    notices = List.copyOf(notices);
  }
}
