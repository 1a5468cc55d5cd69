package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.Role;
import org.serachub.platform.London;
import org.serachub.request.GrantId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Ends a role, or declines one that waits. It ends at once, in open sessions too. */
@Singleton
public final class EndRole {
  private final Grants grants;
  private final ConfirmRole confirm;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Clock clock;

  EndRole(Grants grants, ConfirmRole confirm, AuditTrail trail, Envelopes envelopes, Clock clock) {
    this.grants = grants;
    this.confirm = confirm;
    this.trail = trail;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  /** Ends it; false if it is not theirs to end, is their own, or has ended. */
  public boolean end(Requester requester, GrantId id, RequestId request) {
    var standing = grants.find(id).filter(grant -> mayEnd(requester, grant));
    return standing.isPresent()
        && trail.write(() -> ended(requester, standing.get(), request)).result();
  }

  private boolean mayEnd(Requester requester, Grant grant) {
    return grant.endedAt().isEmpty()
        && !grant.person().equals(requester.person())
        && (requester.role() == Role.ADMINISTRATOR
            || confirm.waitingFor(requester).stream()
                .anyMatch(waiting -> waiting.id().equals(grant.id())));
  }

  private Audited<Boolean> ended(Requester requester, Grant standing, RequestId request) {
    var envelope = envelopes.of(requester, request);
    if (!grants.replace(standing, standing.ended(London.now(clock), envelope.eventId()))) {
      throw new Superseded();
    }
    return new Audited<>(
        true,
        new Administered(
            envelope,
            "role-ended",
            List.of(
                new Fact("person", standing.person().toString()),
                new Fact("role", standing.role().word()))));
  }
}
