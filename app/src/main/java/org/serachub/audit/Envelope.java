package org.serachub.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;

/**
 * What every event says of itself.
 *
 * @param eventId random; domain rows written by the same act carry it
 * @param at truncated to microseconds, UTC
 * @param actor empty if nobody is signed in
 * @param refersTo the sequence of an earlier event, for {@code not-delivered}
 */
public record Envelope(
    UUID eventId,
    Instant at,
    Optional<PersonId> actor,
    Optional<AgencyId> agency,
    Optional<Role> role,
    Optional<Purpose> purpose,
    RequestId request,
    Outcome outcome,
    Optional<Long> refersTo) {}
