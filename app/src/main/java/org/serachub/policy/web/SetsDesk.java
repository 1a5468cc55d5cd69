package org.serachub.policy.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.platform.London;
import org.serachub.policy.ActivePolicy;
import org.serachub.policy.PolicySets;
import org.serachub.policy.StoredSet;
import org.serachub.request.PersonId;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.RequestIds;

/** Finds policy sets for the pages on which they are read, proposed and decided. */
@Singleton
record SetsDesk(
    PolicySets sets,
    ActivePolicy active,
    People people,
    Forms forms,
    OnceOnly once,
    RequestIds requests,
    Frames frames,
    Clock clock) {

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return London.today(clock);
  }

  /** When a day begins in London. */
  Instant beginning(LocalDate day) {
    return day.atStartOfDay(London.ZONE).toInstant();
  }

  /** The set in force. */
  StoredSet current() {
    var version = active.set().version();
    return sets.all().stream()
        .filter(set -> set.at(now()) == StoredSet.State.CAME_INTO_FORCE)
        .filter(set -> set.version().equals(version))
        .findFirst()
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The set that a proposal starts from: the one named, otherwise the one in force. */
  StoredSet base(Optional<String> id) {
    return id.map(this::find).orElseGet(this::current);
  }

  /** The set of an address. */
  StoredSet find(String id) {
    try {
      return sets.find(UUID.fromString(id)).orElseThrow(HubProblem.Absent::new);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Absent();
    }
  }

  /** Who proposed or decided. */
  String name(Optional<PersonId> person) {
    return person
        .map(id -> people.find(id).map(Person::name).orElse("somebody who is no longer known"))
        .orElse("came with the hub");
  }
}
