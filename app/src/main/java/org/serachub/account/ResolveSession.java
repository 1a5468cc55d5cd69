package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.Requester;

/**
 * Turns the token of a cookie into the session it stands for, anew at every request: whoever was
 * suspended, has left or has lost the role of the session is out at once.
 */
@Singleton
public final class ResolveSession {
  private final Sessions sessions;
  private final SessionLimits limits;
  private final People people;
  private final Grants grants;
  private final Agencies agencies;
  private final Clock clock;
  private final Sql sql;

  ResolveSession(
      Sessions sessions,
      SessionLimits limits,
      People people,
      Grants grants,
      Agencies agencies,
      Clock clock,
      Sql sql) {
    this.sessions = sessions;
    this.limits = limits;
    this.people = people;
    this.grants = grants;
    this.agencies = agencies;
    this.clock = clock;
    this.sql = sql;
  }

  /** The session of {@code token}; none if it is unknown, over or its holder may not enter. */
  public CurrentSession resolve(String token) {
    return sql.transaction(() -> resolved(Digest.of(token)));
  }

  private CurrentSession resolved(Digest id) {
    var stored = sessions.find(id);
    if (stored.isEmpty()) {
      return CurrentSession.NONE;
    }
    var current = current(stored.get());
    if (current.isEmpty()) {
      sessions.end(id);
    } else if (limits.noteworthy(stored.get(), clock.instant())) {
      sessions.seen(id);
    }
    return current.orElse(CurrentSession.NONE);
  }

  private Optional<CurrentSession> current(StoredSession stored) {
    if (!limits.allow(stored, clock.instant())) {
      return Optional.empty();
    }
    if (stored.person().isEmpty()) {
      return Optional.of(session(stored, Optional.empty()));
    }
    var person = stored.person().flatMap(people::find).filter(this::mayEnter);
    if (person.isEmpty() || stored.grant().isEmpty()) {
      return person.map(known -> session(stored, Optional.empty()));
    }
    return stored
        .grant()
        .flatMap(grants::find)
        .flatMap(grant -> requester(person.get(), grant))
        .map(requester -> session(stored, Optional.of(requester)));
  }

  /** The person in that role, if the role is theirs and stands today. */
  Optional<Requester> requester(Person person, Grant grant) {
    if (!grant.inEffect() || !grant.person().equals(person.id())) {
      return Optional.empty();
    }
    if (grant.agency().isEmpty()) {
      return Optional.of(requester(person, grant, Optional.empty()));
    }
    return grant
        .agency()
        .flatMap(agencies::find)
        .filter(agency -> agency.takesPartOn(London.today(clock)))
        .map(agency -> requester(person, grant, Optional.of(agency)));
  }

  private static Requester requester(Person person, Grant grant, Optional<Agency> agency) {
    return new Requester(
        person.id(),
        person.name(),
        grant.role(),
        grant.id(),
        agency.map(Agency::id),
        agency.map(Agency::name),
        agency.map(Agency::sector));
  }

  private boolean mayEnter(Person person) {
    return person.mayEnterOn(London.today(clock));
  }

  private static CurrentSession session(StoredSession stored, Optional<Requester> requester) {
    return new CurrentSession(
        Optional.of(stored.id()), stored.person(), requester, Optional.of(stored.csrf()));
  }
}
