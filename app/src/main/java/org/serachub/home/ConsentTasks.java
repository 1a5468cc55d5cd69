package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serachub.consent.EndingBases;
import org.serachub.consent.EndingBases.Ending;
import org.serachub.disclosure.Candidate;
import org.serachub.web.CivilTime;

/** Consents that end soon, on the cases of an advocate. */
@Singleton
final class ConsentTasks {
  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration JUST_NOW = Duration.ofDays(14);

  private final EndingBases ending;
  private final Clock clock;

  ConsentTasks(EndingBases ending, Clock clock) {
    this.ending = ending;
    this.clock = clock;
  }

  ToDo toRenew(List<Candidate> candidates) {
    var own =
        candidates.stream()
            .filter(one -> !one.due())
            .map(Candidate::id)
            .collect(Collectors.toSet());
    var now = clock.instant();
    return new ToDo(
        "Consents to renew",
        "No consent ends in the next 30 days.",
        ending.between(now.minus(JUST_NOW), now.plus(SOON)).stream()
            .filter(one -> one.consent() && own.contains(one.caseId()))
            .<ToDo.Entry>map(this::entry)
            .toList(),
        Optional.empty());
  }

  private ToDo.OfCase entry(Ending one) {
    var over = one.ends().isBefore(clock.instant());
    return new ToDo.OfCase(
        one.caseId(),
        (over ? "Consent ended " : "Consent ends ") + CivilTime.day(one.ends()),
        over ? Optional.of("Ended") : Optional.empty());
  }
}
