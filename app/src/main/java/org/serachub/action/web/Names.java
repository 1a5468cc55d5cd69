package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.serachub.account.Person;
import org.serachub.action.CaseAction.Owner;
import org.serachub.action.Owners;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;

/** What agencies and people are called. */
@Singleton
final class Names {
  private final Owners owners;

  Names(Owners owners) {
    this.owners = owners;
  }

  /** Read once for a page. */
  Known known() {
    return new Known(owners.agencyNames(), owners.everybody());
  }

  /** The names of one moment. */
  record Known(Map<AgencyId, String> agencies, Map<PersonId, Person> people) {
    String agency(AgencyId id) {
      return agencies.getOrDefault(id, "");
    }

    Optional<String> person(Owner owner) {
      return owner.person().map(people::get).filter(Objects::nonNull).map(Person::name);
    }

    /** Such as "Housing: Hana", or the agency alone. */
    String owner(Owner owner) {
      return agency(owner.agency()) + person(owner).map(name -> ": " + name).orElse("");
    }
  }
}
