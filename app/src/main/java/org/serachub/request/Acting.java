package org.serachub.request;

import java.util.Optional;
import org.serachub.decision.Purpose;

/** Who writes, in which request and what for. Handed to every use case that changes something. */
public record Acting(Requester requester, Purpose purpose, RequestId request) {

  /** The agency written for. */
  public AgencyId agency() {
    return requester.requireAgency();
  }

  /** The person who writes. */
  public PersonId person() {
    return requester.person();
  }

  /** The agency, if the role speaks for one. */
  public Optional<AgencyId> maybeAgency() {
    return requester.agency();
  }
}
