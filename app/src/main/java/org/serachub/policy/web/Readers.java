package org.serachub.policy.web;

import java.util.Locale;
import org.serachub.decision.Role;
import org.serachub.decision.report.Onlooker;
import org.serachub.web.Words;

/** What a kind of reader is called. */
final class Readers {
  private Readers() {}

  static String of(Onlooker onlooker) {
    var sector = Words.of(onlooker.sector());
    if (onlooker.role() == Role.REPRESENTATIVE) {
      return sector;
    }
    return Words.sentence(Words.of(onlooker.role()))
        + ", "
        + sector.substring(0, 1).toLowerCase(Locale.UK)
        + sector.substring(1);
  }
}
