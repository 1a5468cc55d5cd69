package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.decision.Role;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Ends a deputyship, or declines one that waits. */
@Singleton
public final class EndDeputy {
  private final Deputies deputies;
  private final ConfirmDeputy confirmDeputy;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  EndDeputy(Deputies deputies, ConfirmDeputy confirmDeputy, AuditTrail trail, Envelopes envelopes) {
    this.deputies = deputies;
    this.confirmDeputy = confirmDeputy;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Ends it; false if it is not theirs to end, or has ended. */
  public boolean end(Requester requester, UUID id, RequestId request) {
    var found =
        deputies
            .find(id)
            .filter(one -> one.endedAt().isEmpty())
            .filter(one -> mayEnd(requester, one));
    return found.isPresent()
        && trail
            .write(
                () -> {
                  var envelope = envelopes.of(requester, request);
                  if (!deputies.end(id, envelope.at(), envelope.eventId())) {
                    throw new Superseded();
                  }
                  return new Audited<>(
                      true,
                      new Administered(
                          envelope, "deputy-ended", NameDeputy.facts(found.get().grant())));
                })
            .result();
  }

  private boolean mayEnd(Requester requester, Deputyship one) {
    return requester.role() == Role.ADMINISTRATOR
        || confirmDeputy.waitingFor(requester).stream()
            .anyMatch(waiting -> waiting.id().equals(one.id()));
  }
}
