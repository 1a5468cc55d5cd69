package org.serachub.conference.web;

import java.util.List;

/**
 * The conferences of one reader.
 *
 * @param schedules the reader may put another one in the diary
 */
public record DiaryPage(List<Row> rows, boolean schedules) {
  /** One conference. */
  public record Row(String title, String path, String starts, String place, boolean cancelled) {}
}
