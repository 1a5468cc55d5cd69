package org.serachub.conference.attendance;

import java.time.Instant;
import java.util.Optional;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;

/**
 * Somebody who speaks for an agency that is invited to an item or expected at a conference.
 *
 * @param deputyFor whose place they take, if anybody's
 * @param represented who takes their place, if anybody does
 * @param undertaken when they accepted the undertaking of the conference
 */
public record Attendee(
    PersonId person,
    String name,
    AgencyId agency,
    String agencyName,
    Optional<String> deputyFor,
    Optional<String> represented,
    Optional<Instant> undertaken) {}
