package org.serachub.administration.web;

import java.util.List;
import org.serachub.account.Person;
import org.serachub.administration.PartnershipSettings;
import org.serachub.agency.Agency;

/** Everything an administrator looks after. */
public record OverviewPage(
    PartnershipSettings partnership, List<Agency> agencies, List<Person> people) {
  /** Copies the lists. */
  public OverviewPage {
    agencies = List.copyOf(agencies);
    people = List.copyOf(people);
  }
}
