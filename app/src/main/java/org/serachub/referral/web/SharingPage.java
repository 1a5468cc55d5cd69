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
 * @param states to choose from; a coordinator records no consent
 * @param reason the question why it is referred all the same
 */
public record SharingPage(
    String about, List<Option> states, Field reason, Typed typed, String then, Link back) {
  /** Copies the list. */
  public SharingPage {
    states = List.copyOf(states);
  }
}
