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
import org.serachub.request.CaseId;
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

  List<String> of(
      Person person, List<Grant> held, Map<AgencyId, Agency> agencies, List<CaseId> closed) {
    var holds = new ArrayList<String>();
    agencies.values().stream()
        .filter(agency -> agency.isLedBy(person.id()))
        .map(agency -> "Leads " + agency.name())
        .sorted()
        .forEach(holds::add);
    chaired(person.id()).ifPresent(holds::add);
    owned(person.id(), closed).ifPresent(holds::add);
    held.stream()
        .filter(Grant::inEffect)
        .flatMap(grant -> grant.agency().stream())
        .distinct()
        .flatMap(id -> Optional.ofNullable(agencies.get(id)).stream())
        .forEach(agency -> invited(agency, person, closed).ifPresent(holds::add));
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

  private Optional<String> owned(PersonId person, List<CaseId> closed) {
    var open =
        sql
            .list(
                "SELECT case_id FROM case_action WHERE owner_person = ?"
                    + " AND state IN ('proposed', 'accepted', 'in-progress')",
                row -> new CaseId(row.uuid("case_id")),
                person.value())
            .stream()
            .filter(caseId -> !closed.contains(caseId))
            .count();
    return open == 0
        ? Optional.empty()
        : Optional.of(open == 1 ? "Owns 1 open action" : "Owns " + open + " open actions");
  }

  /** An invitation is an agency's: it is left behind only where nobody else can act for it. */
  private Optional<String> invited(Agency agency, Person person, List<CaseId> closed) {
    if (someoneElse(agency, person)) {
      return Optional.empty();
    }
    var open =
        sql
            .list(
                "SELECT i.case_id FROM invitation v JOIN agenda_item i ON i.id = v.item"
                    + " WHERE v.agency = ? AND v.withdrawn_at IS NULL AND i.stage <> 'closed'",
                row -> new CaseId(row.uuid("case_id")),
                agency.id().value())
            .stream()
            .anyMatch(caseId -> !closed.contains(caseId));
    return open
        ? Optional.of("Invitations of " + agency.name() + " to open items; nobody else acts for it")
        : Optional.empty();
  }

  private boolean someoneElse(Agency agency, Person person) {
    var today = London.today(clock);
    return grants.of(agency.id()).stream()
        .filter(grant -> grant.inEffect() && !grant.person().equals(person.id()))
        .flatMap(grant -> people.find(grant.person()).stream())
        .anyMatch(other -> other.mayEnterOn(today));
  }
}
