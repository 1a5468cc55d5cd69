package org.serachub.referral;

import java.util.List;
import org.serachub.decision.SubjectKind;

/** What a case can start with, and which of several it is about first. */
final class Leads {
  static final List<SubjectKind> ORDER =
      List.of(
          SubjectKind.SURVIVOR,
          SubjectKind.PREMISES,
          SubjectKind.BUSINESS,
          SubjectKind.ALLEGED_PERPETRATOR);

  private Leads() {}
}
