package org.serachub.conference.web;

import java.util.List;
import org.serachub.web.Link;

/**
 * The agencies invited to an item and those that can be.
 *
 * @param others a link to the page that shows what an invitation opens
 */
public record InvitationsPage(
    String conference, String path, String reference, List<Invited> invited, List<Link> others) {
  /** An invited agency. */
  public record Invited(String agency, String path, String since, String missing) {}
}
