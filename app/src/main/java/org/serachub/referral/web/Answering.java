package org.serachub.referral.web;

import org.serachub.web.Typed;

/**
 * A page while it is being answered.
 *
 * @param then where it goes on, a code of the form
 * @param seen what the window showed of the draft when it was drawn first
 * @param now what another window saved since
 */
public record Answering(Typed typed, String then, String seen, SavedNow now) {
  /** One drawn anew. */
  static Answering fresh(Typed typed, String then, String seen) {
    return new Answering(typed, then, seen, SavedNow.NONE);
  }
}
