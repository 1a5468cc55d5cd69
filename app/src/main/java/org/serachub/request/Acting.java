package org.serachub.request;

import java.util.Optional;
import org.serachub.decision.Purpose;

/**
 * Who writes, in which request and what for. Handed to every use case that changes something.
 *
 * @param custodian whom values are recorded for where that is not the writer's own agency: the host
 *     is the custodian of what a conference itself records
 */
public record Acting(
    Requester requester, Purpose purpose, RequestId request, Optional<AgencyId> custodian) {
  /** Writing for one's own agency. */
  public Acting(Requester requester, Purpose purpose, RequestId request) {
    this(requester, purpose, request, Optional.empty());
  }

  /** The agency written for. */
  public AgencyId agency() {
    return custodian.orElseGet(requester::requireAgency);
  }

  /** The person who writes. */
  public PersonId person() {
    return requester.person();
  }

  /** The writer's own agency, if the role speaks for one. */
  public Optional<AgencyId> maybeAgency() {
    return requester.agency();
  }
}
