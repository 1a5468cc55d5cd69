package org.serachub.referral.web;

import java.util.List;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Deciding to share without the person's agreement.
 *
 * @param danger somebody is in danger and 999 has not been called
 */
public record WithoutAgreementPage(
    String about,
    boolean danger,
    List<Option> gateways,
    List<Option> categories,
    List<Option> sectors,
    Answering answering,
    Link back) {
  /** Copies the lists. */
  public WithoutAgreementPage {
    gateways = List.copyOf(gateways);
    categories = List.copyOf(categories);
    sectors = List.copyOf(sectors);
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
