package org.serachub.action;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.serachub.account.Grants;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.account.Status;
import org.serachub.action.CaseAction.Owner;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.casefile.ConferenceValues;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.conference.Exclusions;
import org.serachub.decision.Role;
import org.serachub.disclosure.ActionReach;
import org.serachub.disclosure.ActionReach.Party;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/** Who can own an action, and what stands in the way of somebody who cannot. */
@Singleton
@Requires(beans = Sql.class)
public final class Owners {
  private static final DateTimeFormatter LEAVES =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final Set<Role> ROLES = Set.of(Role.REPRESENTATIVE, Role.ADVOCATE);

  private final Agencies agencies;
  private final People people;
  private final Grants grants;
  private final ConferenceValues values;
  private final ActionReach reach;
  private final Exclusions exclusions;
  private final Clock clock;

  Owners(
      Agencies agencies,
      People people,
      Grants grants,
      ConferenceValues values,
      ActionReach reach,
      Exclusions exclusions,
      Clock clock) {
    this.agencies = agencies;
    this.people = people;
    this.grants = grants;
    this.values = values;
    this.reach = reach;
    this.exclusions = exclusions;
    this.clock = clock;
  }

  /** An agency with those of its people who can see to an action, by name. */
  public record Choice(Agency agency, List<Person> people) {}

  /** The agencies that take part, by name, each with its people. */
  public List<Choice> choices() {
    return agencies.all().stream()
        .filter(agency -> agency.takesPartOn(today()))
        .map(agency -> new Choice(agency, people(agency.id())))
        .toList();
  }

  /** The same for one agency. */
  public Optional<Choice> choice(AgencyId id) {
    return agencies.find(id).map(agency -> new Choice(agency, people(id)));
  }

  /** The names of agencies, those that have left included. */
  public Map<AgencyId, String> agencyNames() {
    return agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
  }

  /** Everybody who is or was known to the hub, by id. */
  public Map<PersonId, Person> everybody() {
    return people.all().stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** Why an owner cannot see to an action, or from a day soon cannot; empty: nothing is known. */
  public Optional<String> leaving(Owner owner) {
    var agency = agencies.find(owner.agency());
    if (agency.isEmpty() || !agency.get().takesPartOn(today())) {
      return Optional.of("The agency has left the partnership");
    }
    if (people(owner.agency()).isEmpty()) {
      return Optional.of("Nobody is left to act for the agency");
    }
    return owner.person().flatMap(people::find).flatMap(person -> leaving(owner, person));
  }

  private Optional<String> leaving(Owner owner, Person person) {
    if (person.status() == Status.SUSPENDED) {
      return Optional.of(person.name() + " is suspended");
    }
    if (person.leavesOn().isPresent()) {
      var day = LEAVES.format(person.leavesOn().get());
      return Optional.of(
          person.name() + (person.mayEnterOn(today()) ? " leaves on " : " left on ") + day);
    }
    return people(owner.agency()).stream().anyMatch(one -> one.id().equals(person.id()))
        ? Optional.empty()
        : Optional.of(person.name() + " no longer acts for the agency");
  }

  /** What stands in the way of giving an action on that case to somebody; empty: nothing. */
  public Optional<String> problem(CaseId caseId, Owner owner, Requester giver) {
    var agency = agencies.find(owner.agency());
    if (agency.isEmpty()) {
      return Optional.of("Select who will do it");
    }
    return problem(agency.get())
        .or(() -> owner.person().flatMap(person -> problem(agency.get(), person)))
        .or(() -> conflict(caseId, owner, giver));
  }

  private Optional<String> problem(Agency agency) {
    if (!agency.takesPartOn(today())) {
      return Optional.of(agency.name() + " has left the partnership. Choose another agency");
    }
    var host = values.host().flatMap(agencies::find);
    if (host.isEmpty()) {
      return Optional.of(
          "No agency hosts the conferences yet. An administrator can say which one does");
    }
    return switch (reach.of(party(agency), party(host.get()))) {
      case READS -> Optional.empty();
      case NO_AGREEMENT ->
          Optional.of(
              "No live sharing agreement lets "
                  + agency.name()
                  + " read an action. Choose another agency, or ask a Data Protection Officer");
      case RULES -> Optional.of("The rules let nobody of " + agency.name() + " read an action");
    };
  }

  private Optional<String> problem(Agency agency, PersonId id) {
    var person = people.find(id);
    if (person.isEmpty()) {
      return Optional.of("Select who will do it");
    }
    var name = person.get().name();
    if (person.get().leavesOn().filter(day -> !today().isBefore(day)).isPresent()) {
      return Optional.of(name + " has left. Choose somebody else of " + agency.name());
    }
    if (person.get().status() == Status.SUSPENDED) {
      return Optional.of(name + " is suspended. Choose somebody else of " + agency.name());
    }
    return people(agency.id()).stream().anyMatch(one -> one.id().equals(id))
        ? Optional.empty()
        : Optional.of(name + " does not act for " + agency.name() + ". Choose somebody who does");
  }

  private Optional<String> conflict(CaseId caseId, Owner owner, Requester giver) {
    var agency = agencies.find(owner.agency()).map(Agency::name).orElse("");
    if (exclusions.bars(caseId, new Whom.Agency(owner.agency()), giver)) {
      return Optional.of(agency + " cannot be given an action on this case");
    }
    return owner
        .person()
        .filter(person -> exclusions.bars(caseId, new Whom.Person(person), giver))
        .flatMap(people::find)
        .map(
            person ->
                person.name()
                    + " cannot be given an action on this case. Choose somebody else of "
                    + agency);
  }

  /** The agencies for which nobody can see to an action today. */
  public Set<AgencyId> withoutPeople() {
    var everybody = people.all();
    return agencies.all().stream()
        .map(Agency::id)
        .filter(agency -> people(agency, everybody).isEmpty())
        .collect(Collectors.toSet());
  }

  private List<Person> people(AgencyId agency) {
    return people(agency, people.all());
  }

  private List<Person> people(AgencyId agency, List<Person> everybody) {
    var acting =
        grants.of(agency).stream()
            .filter(grant -> grant.inEffect() && ROLES.contains(grant.role()))
            .map(org.serachub.account.Grant::person)
            .collect(Collectors.toSet());
    return everybody.stream()
        .filter(person -> acting.contains(person.id()) && person.mayEnterOn(today()))
        .toList();
  }

  private static Party party(Agency agency) {
    return new Party(agency.id(), agency.sector());
  }

  private LocalDate today() {
    return London.today(clock);
  }

  /** Reads an owner as forms write one: an agency's id, or that and a person's. */
  public static Optional<Owner> read(String text) {
    var parts = text.split("/", -1);
    try {
      var agency = new AgencyId(UUID.fromString(parts[0]));
      return switch (parts.length) {
        case 1 -> Optional.of(new Owner(agency, Optional.empty()));
        case 2 ->
            Optional.of(new Owner(agency, Optional.of(new PersonId(UUID.fromString(parts[1])))));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Writes an owner so that {@link #read} gives it back. */
  public static String write(Owner owner) {
    return owner.agency() + owner.person().map(person -> "/" + person).orElse("");
  }
}
