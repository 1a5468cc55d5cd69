package org.serachub.administration;

import jakarta.inject.Singleton;
import org.serachub.account.Administered;
import org.serachub.account.Envelopes;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Takes an agency into the partnership. */
@Singleton
public final class AddAgency {
  private final Agencies agencies;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  AddAgency(Agencies agencies, AuditTrail trail, Envelopes envelopes) {
    this.agencies = agencies;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Adds it; false if its code or name is taken. */
  public boolean add(Requester administrator, Agency agency, RequestId request) {
    return !agencies.taken(agency.code(), agency.name())
        && trail.write(() -> added(administrator, agency, request)).result();
  }

  private Audited<Boolean> added(Requester administrator, Agency agency, RequestId request) {
    var envelope = envelopes.of(administrator, request);
    agencies.add(agency, envelope.eventId());
    return new Audited<>(true, new Administered(envelope, "agency-added", "agency", agency.id()));
  }
}
