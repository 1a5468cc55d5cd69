package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.platform.London;
import org.serachub.request.PersonId;

/** Lets somebody in who knows the password of an open account. */
@Singleton
public final class SignIn {
  private final Throttle throttle;
  private final Subjects subjects;
  private final Sessions sessions;
  private final SessionLimits limits;
  private final Roles roles;
  private final People people;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Clock clock;

  SignIn(
      Throttle throttle,
      Subjects subjects,
      Sessions sessions,
      SessionLimits limits,
      Roles roles,
      People people,
      AuditTrail trail,
      Envelopes envelopes,
      Clock clock) {
    this.throttle = throttle;
    this.subjects = subjects;
    this.sessions = sessions;
    this.limits = limits;
    this.roles = roles;
    this.people = people;
    this.trail = trail;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  /**
   * Checks the password and begins a session; the session of {@code visit} is over.
   *
   * @throws Passwords.TooBusy if too many sign-ins are under way
   */
  public Answer signIn(String address, String password, Visit visit) {
    if (!throttle.admit(address, visit.source())) {
      return new Answer.TooMany();
    }
    var person = subjects.authenticate(address, password, visit.source());
    if (person.isEmpty()) {
      recordFailure(address, visit);
      return new Answer.Refused();
    }
    throttle.forgive(address, visit.source());
    return begin(person.get(), visit);
  }

  private Answer begin(PersonId person, Visit visit) {
    var standing = roles.inEffect(person);
    var only =
        standing.size() == 1 ? Optional.of(standing.getFirst()) : Optional.<Roles.Held>empty();
    return trail
        .write(
            () -> {
              visit.session().id().ifPresent(sessions::end);
              sessions.forgetUnusedSince(limits.overBefore(clock.instant()));
              var token =
                  sessions.begin(
                      Optional.of(person), only.map(held -> held.grant().id()), London.now(clock));
              var envelope =
                  only.map(held -> envelopes.of(held.requester(), visit.request()))
                      .orElseGet(() -> envelopes.of(person, visit.request()));
              return new Audited<Answer>(
                  new Answer.Welcome(token, only.isPresent()),
                  new AccountEvent.SignedIn(envelope, visit.source()));
            })
        .result();
  }

  private void recordFailure(String address, Visit visit) {
    var account =
        Address.of(address)
            .flatMap(people::find)
            .map(known -> List.of(new Fact("account", known.id().toString())))
            .orElse(List.of());
    trail.record(
        new AccountEvent.SignInFailed(envelopes.refused(visit.request()), account, visit.source()));
  }

  /** What became of an attempt. */
  public sealed interface Answer {
    /**
     * Let in.
     *
     * @param token for the cookie
     * @param inRole false if a role must be chosen first
     */
    record Welcome(String token, boolean inRole) implements Answer {
      @Override
      public String toString() {
        return "[welcome]";
      }
    }

    /** Not let in; nothing says why. */
    record Refused() implements Answer {}

    /** Not even looked at: too many failures lately. */
    record TooMany() implements Answer {}
  }
}
