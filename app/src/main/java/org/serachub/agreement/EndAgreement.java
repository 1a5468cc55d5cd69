package org.serachub.agreement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.serachub.account.Envelopes;
import org.serachub.account.Superseded;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Says on which day an agreement ends. From the day after, nothing is shared on it. */
@Singleton
public final class EndAgreement {
  private final Agreements agreements;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  EndAgreement(Agreements agreements, AuditTrail trail, Envelopes envelopes) {
    this.agreements = agreements;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Sets the last day; false if there is no such agreement or it would end before it starts. */
  public boolean end(Requester dpo, UUID id, LocalDate lastDay, RequestId request) {
    var standing = agreements.find(id).filter(found -> !lastDay.isBefore(found.starts()));
    return standing.isPresent()
        && trail.write(() -> ended(dpo, standing.get(), lastDay, request)).result();
  }

  private Audited<Boolean> ended(
      Requester dpo, Agreement standing, LocalDate lastDay, RequestId request) {
    var envelope = envelopes.of(dpo, request);
    var after = standing.ending(lastDay, envelope.eventId());
    if (!agreements.end(standing, after)) {
      throw new Superseded();
    }
    return new Audited<>(true, new AgreementChanged(envelope, "ended", after));
  }
}
