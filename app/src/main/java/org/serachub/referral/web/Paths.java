package org.serachub.referral.web;

import java.util.Optional;
import java.util.UUID;
import org.serachub.referral.Sharing;
import org.serachub.referral.WithoutAgreement;

/** The addresses of a referral's pages. They hold random ids and closed words. */
final class Paths {
  static final String ALL = "/referrals";
  static final String NEW = ALL + "/new";

  private Paths() {}

  static String of(UUID draft) {
    return ALL + "/" + draft;
  }

  static String subjects(UUID draft) {
    return of(draft) + "/subjects";
  }

  static String subject(UUID draft, UUID subject) {
    return subjects(draft) + "/" + subject;
  }

  static String check(UUID draft) {
    return of(draft) + "/check";
  }

  static String step(UUID draft, Optional<UUID> about, String step) {
    if (about.isEmpty()) {
      return of(draft) + "/questions/" + step;
    }
    return step.equals(Sharing.STEP) || step.equals(WithoutAgreement.STEP)
        ? subject(draft, about.get()) + "/" + step
        : subject(draft, about.get()) + "/questions/" + step;
  }
}
