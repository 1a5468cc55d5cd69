package org.serachub.agreement;

import jakarta.inject.Singleton;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.platform.Ids;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Records an agreement that agencies have signed on paper. */
@Singleton
public final class RecordAgreement {
  private final Agreements agreements;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;

  RecordAgreement(Agreements agreements, AuditTrail trail, Envelopes envelopes, Ids ids) {
    this.agreements = agreements;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
  }

  /** True if an agreement has that reference code already. */
  public boolean taken(String code) {
    return agreements.taken(code);
  }

  /** Records it; false if its reference code is taken. */
  public boolean record(Requester dpo, Terms terms, RequestId request) {
    return !taken(terms.code()) && trail.write(() -> recorded(dpo, terms, request)).result();
  }

  private Audited<Boolean> recorded(Requester dpo, Terms terms, RequestId request) {
    var envelope = envelopes.of(dpo, request);
    var agreement =
        new Agreement(
            ids.next(),
            terms.code(),
            terms.title(),
            terms.starts(),
            terms.ends(),
            terms.parties(),
            terms.categories(),
            terms.purposes(),
            envelope.eventId());
    agreements.add(agreement);
    return new Audited<>(true, new AgreementChanged(envelope, "recorded", agreement));
  }
}
