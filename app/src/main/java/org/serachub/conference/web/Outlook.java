package org.serachub.conference.web;

import java.util.List;

/**
 * What an invitation opens to one agency: levels, never values.
 *
 * @param unagreed the invited agencies with which no agreement is in force, each with what of it
 *     will not be shown
 */
public record Outlook(String id, String agency, List<Row> rows, List<String> unagreed) {
  /**
   * What it opens about one kind of subject.
   *
   * @param opened the categories of each level, the highest level first
   */
  public record Row(String kind, List<Opened> opened) {}

  /** Categories in which the highest level of any field is this one. */
  public record Opened(String level, String categories) {}
}
