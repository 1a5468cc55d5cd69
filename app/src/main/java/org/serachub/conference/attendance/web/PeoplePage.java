package org.serachub.conference.attendance.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Who is expected at a conference.
 *
 * @param agencies what can be ticked, for whoever decides it; otherwise empty
 * @param shown the codes that were ticked when the form was drawn
 */
public record PeoplePage(
    String conference,
    String path,
    List<Row> rows,
    List<Option> agencies,
    List<String> shown,
    Typed typed) {
  /**
   * One person.
   *
   * @param note whose deputy they are, or who comes in their place
   */
  public record Row(String name, String agency, String note, String undertaking) {}
}
