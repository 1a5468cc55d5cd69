package org.serachub.research.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;
import org.serachub.web.list.ListView;

/** What is asked of one agency. */
public record DuePage(ListView list, List<Row> rows) {
  /** Copies the list. */
  public DuePage {
    rows = List.copyOf(rows);
  }

  /**
   * One request.
   *
   * @param name whom the case is about, where the reader may see it
   * @param reminded when the coordinator reminded the agency, while the return is awaited
   */
  public record Row(
      Link link,
      String name,
      String conference,
      String due,
      boolean overdue,
      String state,
      Optional<String> reminded) {}
}
