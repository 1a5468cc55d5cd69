package org.serachub.referral.web;

import java.util.List;
import org.serachub.decision.Field;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * What somebody said about sharing.
 *
 * @param about whom it is about
 * @param danger somebody is in danger and 999 has not been called
 * @param states to choose from; a coordinator records no consent
 * @param reason the question why it is referred all the same
 */
public record SharingPage(
    String about,
    boolean danger,
    List<Option> states,
    Field reason,
    Answering answering,
    Link back) {
  /** Copies the list. */
  public SharingPage {
    states = List.copyOf(states);
  }

  /** What was typed, and what is wrong with it. */
  public Typed typed() {
    return answering.typed();
  }

  /** Where it goes on, a code of the form. */
  public String then() {
    return answering.then();
  }

  /** What the form carries of what its window showed. */
  public String seen() {
    return answering.seen();
  }

  /** What another window saved since. */
  public SavedNow now() {
    return answering.now();
  }
}
