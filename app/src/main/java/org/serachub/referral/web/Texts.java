package org.serachub.referral.web;

import java.util.stream.Collectors;
import org.serachub.referral.Sharing;
import org.serachub.referral.WithoutAgreement;
import org.serachub.web.CivilTime;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** What was answered on the pages that ask more than questions of the catalogue, in words. */
final class Texts {
  private Texts() {}

  static String of(Sharing sharing) {
    var said = sharing.said().map(Words::of).orElse("Not asked yet");
    var on = sharing.on().map(day -> " on " + CivilTime.day(day)).orElse("");
    return said + on + sharing.reason().map(reason -> "\n" + reason).orElse("");
  }

  static String of(WithoutAgreement decided) {
    return "%s. Kinds of information: %s. Agencies: %s. Until %s%s"
        .formatted(
            WithoutAgreementForm.GATEWAYS.stream()
                .filter(option -> option.code().equals(decided.gateway().word()))
                .map(Option::label)
                .collect(Collectors.joining()),
            String.join(", ", decided.categories()),
            decided.sectors().stream().map(Words::of).collect(Collectors.joining(", ")),
            CivilTime.day(decided.lastDay()),
            decided.lifeAtRisk() ? ". Somebody's life is at risk" : "");
  }
}
