package org.serachub.research.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.list.ListView;

/** Which agencies have returned and which have not. */
public record OutstandingPage(ListView list, List<Row> rows) {
  /** Copies the list. */
  public OutstandingPage {
    rows = List.copyOf(rows);
  }

  /**
   * One agency and case.
   *
   * @param awaited true until the agency has returned
   * @param reminder where the form that reminds it is sent
   */
  public record Row(
      String agency,
      String reference,
      String conference,
      String due,
      boolean awaited,
      boolean overdue,
      Optional<String> reminded,
      String reminder) {}
}
