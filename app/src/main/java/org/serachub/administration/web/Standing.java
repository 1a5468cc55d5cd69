package org.serachub.administration.web;

import java.time.LocalDate;
import java.util.Optional;
import org.serachub.account.Grant;
import org.serachub.account.Person;
import org.serachub.account.Status;
import org.serachub.agency.Agency;
import org.serachub.web.CivilTime;

/** How an account and its roles stand on a day, in plain words. */
final class Standing {
  private Standing() {}

  /** Whether somebody is let in. */
  static String of(Person person, LocalDate today) {
    if (person.leftBy(today)) {
      return person.status() == Status.SUSPENDED ? "Left; suspended too" : "Left";
    }
    var word =
        switch (person.status()) {
          case INVITED -> "Invited";
          case ACTIVE -> "Active";
          case SUSPENDED -> "Suspended";
        };
    return person
        .leavesOn()
        .map(day -> word + "; no access from " + CivilTime.day(day))
        .orElse(word);
  }

  /** Whether a role of theirs can be acted in. */
  static String of(Grant grant, Person person, Optional<Agency> agency, LocalDate today) {
    if (grant.endedAt().isPresent()) {
      return "Declined or taken back on " + CivilTime.day(grant.endedAt().get());
    }
    if (person.leftBy(today)) {
      return "Not in effect: they have left";
    }
    if (agency.filter(one -> !one.takesPartOn(today)).isPresent()) {
      return "Not in effect: the agency has left";
    }
    return grant.inEffect() ? "In effect" : "Waits to be confirmed";
  }
}
