package org.serachub.administration.web;

import java.time.LocalDate;
import java.util.List;
import org.serachub.account.Person;
import org.serachub.administration.PartnershipSettings;
import org.serachub.agency.Agency;
import org.serachub.web.CivilTime;

/** Everything an administrator looks after. */
public record OverviewPage(
    PartnershipSettings partnership, List<Agency> agencies, List<Row> people, LocalDate today) {
  /** Copies the lists. */
  public OverviewPage {
    agencies = List.copyOf(agencies);
    people = List.copyOf(people);
  }

  /** Whether an agency takes part; from its leave date on nobody can act for it. */
  public String takesPart(Agency agency) {
    return agency
        .leftOn()
        .map(day -> (day.isAfter(today) ? "Leaves on " : "Left on ") + CivilTime.day(day))
        .orElse("Yes");
  }

  /** Who leads an agency. */
  public String lead(Agency agency) {
    return people.stream()
        .map(Row::person)
        .filter(person -> agency.lead().filter(person.id()::equals).isPresent())
        .map(Person::name)
        .findFirst()
        .orElse("Nobody yet");
  }

  /**
   * Somebody with an account.
   *
   * @param account how it stands, in plain words
   */
  public record Row(Person person, String account) {}
}
