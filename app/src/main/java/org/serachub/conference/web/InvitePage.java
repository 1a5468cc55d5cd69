package org.serachub.conference.web;

import java.util.List;

/**
 * What an invitation opens to an agency: levels, never values.
 *
 * @param kinds the columns: kinds of subject
 * @param invited the agency is invited already
 */
public record InvitePage(
    String agency,
    String reference,
    String invitations,
    List<String> kinds,
    List<Row> rows,
    boolean invited) {
  /** The highest level of any field of a category, for each kind of subject. */
  public record Row(String category, List<String> levels) {}
}
