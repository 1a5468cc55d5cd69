package org.serachub.referral.web;

import java.util.List;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Choosing whom or what else a referral is about.
 *
 * @param danger somebody is in danger and 999 has not been called
 */
public record SubjectsPage(boolean danger, List<Option> kinds, Typed typed, Link back) {
  /** Copies the list. */
  public SubjectsPage {
    kinds = List.copyOf(kinds);
  }
}
