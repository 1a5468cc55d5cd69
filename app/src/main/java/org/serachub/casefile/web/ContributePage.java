package org.serachub.casefile.web;

import java.util.List;
import org.serachub.web.Link;

/**
 * What one's agency has answered about a subject so far, and what can still be asked.
 *
 * @param about whom or what; empty text where the subject is still to be chosen
 * @param subjects to choose from
 * @param answered one card for each category with answers of one's own agency
 * @param open the other questions, by category
 */
public record ContributePage(
    String reference,
    String about,
    List<Link> subjects,
    List<CaseSheet.Card> answered,
    List<Group> open,
    Link back) {
  /** The questions of one category that one's agency has not answered. */
  public record Group(String category, List<Link> questions) {}

  /** Copies the lists. */
  public ContributePage {
    subjects = List.copyOf(subjects);
    answered = List.copyOf(answered);
    open = List.copyOf(open);
  }
}
