package org.serachub.consent.web;

import java.util.List;
import org.serachub.decision.Gateway;
import org.serachub.web.Option;

/** The legal gateways of a decision to share without consent, in plain words. */
final class Gateways {
  static final List<Option> OPTIONS =
      List.of(
          option(
              Gateway.VITAL_INTERESTS,
              "To protect somebody's life",
              "UK GDPR Articles 6(1)(d) and 9(2)(c) [K]"),
          option(
              Gateway.SAFEGUARDING,
              "To safeguard a child or an adult at risk",
              "Data Protection Act 2018 Schedule 1 paragraph 18 [K]. Consent cannot be given,"
                  + " cannot reasonably be asked for, or asking would do harm"),
          option(
              Gateway.CRIME,
              "To prevent or detect a crime",
              "Data Protection Act 2018 Schedule 1 paragraph 10 and Schedule 2 paragraph 2 [K]"),
          option(
              Gateway.LEGAL_DUTY,
              "A statute or a court demands it",
              "Name it under “Why is it necessary”"),
          option(
              Gateway.BEST_INTERESTS,
              "In the best interests of somebody who cannot decide",
              "Mental Capacity Act 2005 section 4 [K]. Counts only while it is recorded that they"
                  + " cannot decide, and then no other ground counts"));

  private Gateways() {}

  private static Option option(Gateway gateway, String label, String hint) {
    return new Option(gateway.word(), label, hint);
  }
}
