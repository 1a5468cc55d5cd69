package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Fills in what every event about accounts, agencies and agreements says of itself. */
@Singleton
public final class Envelopes {
  private final Ids ids;
  private final Clock clock;

  Envelopes(Ids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  /** An act of somebody in their role. */
  public Envelope of(Requester requester, RequestId request) {
    return new Envelope(
        ids.next(),
        London.now(clock),
        Optional.of(requester.person()),
        requester.agency(),
        Optional.of(requester.role()),
        Optional.empty(),
        request,
        Outcome.DONE,
        Optional.empty());
  }

  /** An act of a person who is in no role yet. */
  public Envelope of(PersonId person, RequestId request) {
    return without(Optional.of(person), request, Outcome.DONE);
  }

  /** An act of the operator at the command line. */
  public Envelope ofOperator() {
    return without(Optional.empty(), new RequestId(ids.next()), Outcome.DONE);
  }

  /** An attempt of nobody known that was refused. */
  Envelope refused(RequestId request) {
    return without(Optional.empty(), request, Outcome.REFUSED);
  }

  private Envelope without(Optional<PersonId> actor, RequestId request, Outcome outcome) {
    return new Envelope(
        ids.next(),
        London.now(clock),
        actor,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        request,
        outcome,
        Optional.empty());
  }
}
