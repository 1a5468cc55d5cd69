package org.serachub.administration.web;

import java.util.List;
import org.serachub.account.Person;
import org.serachub.administration.PartnershipSettings;
import org.serachub.agency.Agency;

/** Everything an administrator looks after. */
public record OverviewPage(
    PartnershipSettings partnership, List<Agency> agencies, List<Row> people) {
  /** Copies the lists. */
  public OverviewPage {
    agencies = List.copyOf(agencies);
    people = List.copyOf(people);
  }

  /**
   * Somebody with an account.
   *
   * @param account how it stands, in plain words
   */
  public record Row(Person person, String account) {}
}
