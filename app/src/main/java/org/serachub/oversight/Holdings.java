package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.account.Grant;
import org.serachub.account.Grants;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.agency.Agency;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;

/** What somebody who leaves still holds, in words that name no case. */
@Singleton
final class Holdings {
  private final Grants grants;
  private final People people;
  private final Sql sql;
  private final Clock clock;

  Holdings(Grants grants, People people, Sql sql, Clock clock) {
    this.grants = grants;
    this.people = people;
    this.sql = sql;
    this.clock = clock;
  }

  List<String> of(Person person, List<Grant> held, Map<AgencyId, Agency> agencies) {
    var holds = new ArrayList<String>();
    agencies.values().stream()
        .filter(agency -> agency.isLedBy(person.id()))
        .map(agency -> "Leads " + agency.name())
        .sorted()
        .forEach(holds::add);
    chaired(person.id()).ifPresent(holds::add);
    held.stream()
        .filter(Grant::inEffect)
        .flatMap(grant -> grant.agency().stream())
        .distinct()
        .flatMap(id -> Optional.ofNullable(agencies.get(id)).stream())
        .forEach(agency -> invited(agency, person).ifPresent(holds::add));
    return holds;
  }

  private Optional<String> chaired(PersonId person) {
    var ahead =
        sql.list(
            "SELECT title FROM conference WHERE chair = ? AND ends_at > ? AND cancelled_at IS NULL"
                + " ORDER BY starts_at, code",
            row -> row.text("title"),
            person.value(),
            clock.instant());
    return ahead.isEmpty()
        ? Optional.empty()
        : Optional.of("Chairs a conference to come: " + String.join(", ", ahead));
  }

  /** An invitation is an agency's: it is left behind only where nobody else can act for it. */
  private Optional<String> invited(Agency agency, Person person) {
    if (someoneElse(agency, person)) {
      return Optional.empty();
    }
    var open =
        sql.list(
            "SELECT 1 FROM invitation v JOIN agenda_item i ON i.id = v.item"
                + " WHERE v.agency = ? AND v.withdrawn_at IS NULL AND i.stage <> 'closed' LIMIT 1",
            row -> true,
            agency.id().value());
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Invitations of " + agency.name() + " to open items; nobody else acts for it");
  }

  private boolean someoneElse(Agency agency, Person person) {
    var today = London.today(clock);
    return grants.of(agency.id()).stream()
        .filter(grant -> grant.inEffect() && !grant.person().equals(person.id()))
        .flatMap(grant -> people.find(grant.person()).stream())
        .anyMatch(other -> other.mayEnterOn(today));
  }
}
