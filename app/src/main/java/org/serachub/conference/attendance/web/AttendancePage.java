package org.serachub.conference.attendance.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Who is there for one item. It holds no word of the case but its reference.
 *
 * @param register the reader keeps the register of conflicts
 * @param beaten somebody else recorded something else first
 */
public record AttendancePage(
    String conference,
    String path,
    String reference,
    List<Row> rows,
    boolean register,
    boolean beaten,
    Typed typed) {
  /** What can be recorded of somebody. */
  public static final List<Option> STATES =
      List.of(
          new Option("expected", "Expected"),
          new Option("present", "Present"),
          new Option("apologies", "Sent apologies"),
          new Option("left", "Left for this item: conflict"));

  /**
   * One person.
   *
   * @param control the name of the control
   * @param was what is recorded now
   * @param recorded by whom and when, or what is to be noted first
   */
  public record Row(
      String control,
      String name,
      String agency,
      String note,
      String undertaking,
      String was,
      String recorded) {}
}
