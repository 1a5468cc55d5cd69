package org.serachub.research.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/**
 * Which agencies have returned and which have not.
 *
 * @param outstanding overdue first
 * @param conferences to narrow the list by; the first takes the filter away
 */
public record OutstandingPage(
    List<Row> outstanding, List<Row> returned, List<Link> conferences, String chosen) {
  /** Copies the lists. */
  public OutstandingPage {
    outstanding = List.copyOf(outstanding);
    returned = List.copyOf(returned);
    conferences = List.copyOf(conferences);
  }

  /**
   * One agency and case.
   *
   * @param reminder where the form that reminds it is sent
   */
  public record Row(
      String agency,
      String reference,
      String conference,
      String due,
      boolean overdue,
      Optional<String> reminded,
      String reminder) {}
}
