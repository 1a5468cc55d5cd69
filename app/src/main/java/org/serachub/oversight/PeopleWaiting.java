package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.serachub.account.Grant;
import org.serachub.account.Grants;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.account.Status;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.oversight.Waiting.State;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Words;

/**
 * People and roles that wait to be confirmed, and people who left or leave soon with what they
 * still hold. It tells of no case.
 */
@Singleton
public final class PeopleWaiting {
  private static final int SOON = 30;

  private final People people;
  private final Grants grants;
  private final Agencies agencies;
  private final Holdings holdings;
  private final ClosedCases closedCases;
  private final Clock clock;

  PeopleWaiting(
      People people,
      Grants grants,
      Agencies agencies,
      Holdings holdings,
      ClosedCases closedCases,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.agencies = agencies;
    this.holdings = holdings;
    this.closedCases = closedCases;
    this.clock = clock;
  }

  /** Everybody, in no order; what they hold of cases that are closed to the reader is left out. */
  public List<Waiting> all(Requester reader) {
    var today = London.today(clock);
    var closed = closedCases.to(reader);
    var names = agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
    var all = new ArrayList<Waiting>();
    for (var person : people.all()) {
      state(person, today).ifPresent(state -> all.add(leaving(person, state, names, closed)));
    }
    all.removeIf(one -> one.state() == State.LEFT && one.holds().isEmpty());
    for (var grant : grants.waiting()) {
      people.find(grant.person()).ifPresent(who -> all.add(role(who, grant, names)));
    }
    return all;
  }

  private static Optional<State> state(Person person, LocalDate today) {
    if (person.status() == Status.INVITED) {
      return Optional.of(State.INVITED);
    }
    var left = person.leavesOn().filter(day -> !day.isAfter(today)).isPresent();
    if (left || person.status() == Status.SUSPENDED) {
      return Optional.of(State.LEFT);
    }
    return person.leavesOn().filter(today.plusDays(SOON)::isAfter).map(day -> State.LEAVING);
  }

  private Waiting leaving(
      Person person, State state, Map<AgencyId, Agency> names, List<CaseId> closed) {
    var held = grants.of(person.id()).stream().filter(grant -> grant.endedAt().isEmpty()).toList();
    return new Waiting(
        person.id(),
        person.name(),
        state,
        held.stream().flatMap(grant -> agency(grant, names).stream()).distinct().toList(),
        held.stream().map(PeopleWaiting::word).distinct().toList(),
        state == State.INVITED
            ? day(person.createdAt())
            : person.leavesOn().orElseGet(() -> day(person.createdAt())),
        state == State.INVITED ? List.of() : holdings.of(person, held, names, closed));
  }

  private static Waiting role(Person person, Grant grant, Map<AgencyId, Agency> names) {
    return new Waiting(
        person.id(),
        person.name(),
        State.ROLE,
        agency(grant, names).stream().toList(),
        List.of(word(grant)),
        day(grant.grantedAt()),
        List.of());
  }

  private static Optional<String> agency(Grant grant, Map<AgencyId, Agency> names) {
    return grant.agency().flatMap(id -> Optional.ofNullable(names.get(id))).map(Agency::name);
  }

  private static String word(Grant grant) {
    return Words.of(grant.role());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, London.ZONE);
  }
}
