package org.serachub.referral.web;

import java.util.List;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** Deciding to share without the person's agreement. */
public record WithoutAgreementPage(
    String about,
    List<Option> gateways,
    List<Option> categories,
    List<Option> sectors,
    Typed typed,
    String then,
    Link back) {
  /** Copies the lists. */
  public WithoutAgreementPage {
    gateways = List.copyOf(gateways);
    categories = List.copyOf(categories);
    sectors = List.copyOf(sectors);
  }
}
