package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serachub.consent.EndingBases;
import org.serachub.consent.EndingBases.Ending;
import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;

/** Consents that end soon, on the cases of an advocate. */
@Singleton
final class ConsentTasks {
  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration JUST_NOW = Duration.ofDays(14);

  private final Standing standing;
  private final EndingBases ending;
  private final Clock clock;

  ConsentTasks(Standing standing, EndingBases ending, Clock clock) {
    this.standing = standing;
    this.ending = ending;
    this.clock = clock;
  }

  ToDo toRenew(Requester by) {
    var now = clock.instant();
    var soon =
        ending.between(now.minus(JUST_NOW), now.plus(SOON)).stream()
            .filter(Ending::consent)
            .toList();
    var cases = soon.stream().map(Ending::caseId).collect(Collectors.toSet());
    var own =
        standing.candidates(by, cases).stream()
            .filter(one -> !one.due())
            .map(Candidate::id)
            .collect(Collectors.toSet());
    return new ToDo(
        "Consents to renew",
        "No consent ends in the next 30 days.",
        soon.stream().filter(one -> own.contains(one.caseId())).map(this::entry).toList(),
        Optional.empty());
  }

  private ToDo.OfCase entry(Ending one) {
    var over = one.ends().isBefore(clock.instant());
    return new ToDo.OfCase(
        one.caseId(),
        (over ? "Consent held " : "Consent holds ") + CivilTime.until(one.ends()),
        over ? Optional.of("Ended") : Optional.empty());
  }
}
