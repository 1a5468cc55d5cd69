package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.PersonId;

/** Changes one's own password; every other session of one's own ends. */
@Singleton
public final class ChangePassword {
  private final People people;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Throttle throttle;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ChangePassword(
      People people,
      Sessions sessions,
      Passwords passwords,
      Throttle throttle,
      AuditTrail trail,
      Envelopes envelopes) {
    this.people = people;
    this.sessions = sessions;
    this.passwords = passwords;
    this.throttle = throttle;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Why the password may not be theirs, as a sentence without a full stop. */
  public Optional<String> objection(PersonId person, String password) {
    return people.find(person).flatMap(found -> PasswordRules.objection(password, found.address()));
  }

  /**
   * Changes it.
   *
   * @return false if {@code current} is not the password, or was guessed at too often
   */
  public boolean change(PersonId id, String current, String changed, Visit visit) {
    var account = people.account(id).orElseThrow();
    var address = account.person().address();
    if (account.stored().isEmpty()
        || objection(id, changed).isPresent()
        || !throttle.admit(address, visit.source())
        || !passwords.match(current.toCharArray(), account.stored().get())) {
      return false;
    }
    throttle.forgive(address, visit.source());
    var stored = passwords.stored(changed);
    return trail.write(() -> changed(account.person(), stored, visit)).result();
  }

  private Audited<Boolean> changed(Person person, String stored, Visit visit) {
    var envelope =
        visit
            .session()
            .requester()
            .map(requester -> envelopes.of(requester, visit.request()))
            .orElseGet(() -> envelopes.of(person.id(), visit.request()));
    if (!people.replace(person.with(person.status(), envelope.eventId()), stored)) {
      throw new Superseded();
    }
    visit.session().id().ifPresent(kept -> sessions.endOthersOf(person.id(), kept));
    return new Audited<>(
        true, new Administered(envelope, "password-changed", "person", person.id()));
  }
}
