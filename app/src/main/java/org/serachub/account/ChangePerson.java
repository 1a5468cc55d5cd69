package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Keeps one change of a person with its event; what the use cases about people share. */
@Singleton
final class ChangePerson {
  private final People people;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ChangePerson(People people, AuditTrail trail, Envelopes envelopes) {
    this.people = people;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /**
   * Makes the change.
   *
   * @return false if there is no such person, or it is the requester
   * @throws Superseded if somebody else changed the person first
   */
  boolean change(
      Requester requester,
      PersonId id,
      String act,
      BiFunction<Person, UUID, Person> change,
      RequestId request) {
    Optional<Person> other = people.find(id).filter(found -> !id.equals(requester.person()));
    return other.isPresent()
        && trail
            .write(
                () -> {
                  var envelope = envelopes.of(requester, request);
                  if (!people.replace(change.apply(other.get(), envelope.eventId()))) {
                    throw new Superseded();
                  }
                  return new Audited<>(true, new Administered(envelope, act, "person", id));
                })
            .result();
  }
}
