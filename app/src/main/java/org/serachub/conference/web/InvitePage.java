package org.serachub.conference.web;

import java.util.List;

/**
 * What invitations open, before they are sent.
 *
 * @param agencies at least one
 * @param invited the only one is invited already
 */
public record InvitePage(
    String reference, String invitations, List<Outlook> agencies, boolean invited) {
  /** Where the case is seen as one of them would see it. */
  public String seenAs(Outlook agency) {
    return invitations.replaceFirst("/invitations$", "/as/" + agency.id());
  }

  /** The name of the only agency, or how many there are. */
  public String whom() {
    return agencies.size() == 1 ? agencies.getFirst().agency() : agencies.size() + " agencies";
  }
}
