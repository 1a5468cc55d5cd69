package org.serachub.conference.web;

import java.util.List;

/**
 * What an invitation opens to an agency: levels, never values.
 *
 * @param invited the agency is invited already
 */
public record InvitePage(
    String agency, String reference, String invitations, List<Row> rows, boolean invited) {
  /**
   * What it opens about one kind of subject.
   *
   * @param opened the categories of each level above nothing, the highest level first
   */
  public record Row(String kind, List<Opened> opened) {}

  /** Categories in which the highest level of any field is this one. */
  public record Opened(String level, String categories) {}
}
