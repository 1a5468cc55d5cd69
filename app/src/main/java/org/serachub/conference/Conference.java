package org.serachub.conference;

import java.time.Instant;
import java.util.Optional;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/**
 * A meeting of the partnership.
 *
 * @param code in addresses: lower case letters, digits and hyphens
 * @param place a room or a link
 * @param version rises with each change
 */
public record Conference(
    ConferenceId id,
    String code,
    String title,
    String place,
    Instant startsAt,
    Instant endsAt,
    Optional<PersonId> chair,
    long version) {}
