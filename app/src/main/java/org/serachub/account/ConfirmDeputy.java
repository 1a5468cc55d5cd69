package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Puts a deputy into effect: whoever may confirm the role may, never the deputy, nor the namer. */
@Singleton
public final class ConfirmDeputy {
  private final Deputies deputies;
  private final ConfirmRole confirmRole;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ConfirmDeputy(Deputies deputies, ConfirmRole confirmRole, AuditTrail trail, Envelopes envelopes) {
    this.deputies = deputies;
    this.confirmRole = confirmRole;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Those that {@code requester} may confirm or decline, oldest first. */
  public List<Deputyship> waitingFor(Requester requester) {
    return deputies.standing().stream()
        .filter(Deputyship::waiting)
        .filter(one -> !one.namedBy().equals(requester.person()))
        .filter(one -> confirmRole.maySpeakFor(requester, one.grant()))
        .toList();
  }

  /** Confirms it; false if it is not theirs to confirm, or does not wait any more. */
  public boolean confirm(Requester requester, UUID id, RequestId request) {
    var waiting = waitingFor(requester).stream().filter(one -> one.id().equals(id)).findFirst();
    return waiting.isPresent()
        && trail.write(() -> confirmed(requester, waiting.get(), request)).result();
  }

  private Audited<Boolean> confirmed(Requester requester, Deputyship waiting, RequestId request) {
    var envelope = envelopes.of(requester, request);
    if (!deputies.confirm(waiting.id(), requester.person(), envelope.at(), envelope.eventId())) {
      throw new Superseded();
    }
    return new Audited<>(
        true, new Administered(envelope, "deputy-confirmed", NameDeputy.facts(waiting.grant())));
  }
}
