package org.serachub.conference.web;

import java.util.List;
import org.serachub.web.FieldError;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The agencies invited to an item and those that can be.
 *
 * @param others a link to the page that shows what an invitation opens
 * @param together the same for several agencies at once
 * @param choices the others, to be ticked
 */
public record InvitationsPage(
    String conference,
    String path,
    String reference,
    List<Invited> invited,
    List<Link> others,
    List<Link> together,
    List<Option> choices,
    Typed typed) {
  /** An invited agency. */
  public record Invited(String agency, String path, String since, String missing) {
    /** Where the case is seen as that agency would see it. */
    public String seenAs() {
      return path.replace("/invitations/", "/as/");
    }
  }

  /** The same after nothing was ticked. */
  InvitationsPage unchosen() {
    if (choices.isEmpty()) {
      return this;
    }
    var first = "agency-" + choices.getFirst().code();
    var error = new FieldError("agency", first, "Select at least one agency");
    return new InvitationsPage(
        conference, path, reference, invited, others, together, choices, typed.with(error));
  }

  /** Where agencies are chosen to be invited together. */
  public String choose() {
    return path + "/cases/" + reference + "/invitations-together";
  }
}
