package org.serachub.conference;

import java.time.Instant;
import java.util.Optional;
import org.serachub.request.PersonId;

/**
 * What a coordinator plans of a conference.
 *
 * @param place a room; empty text if it is held online alone
 * @param link https
 */
public record Plan(
    String title,
    String place,
    Optional<String> link,
    Instant startsAt,
    Instant endsAt,
    Optional<PersonId> chair) {
  /** Refuses a conference that is nowhere, or ends before it starts. */
  public Plan {
    if (place.isEmpty() && link.isEmpty()) {
      throw new IllegalArgumentException("a conference is held somewhere");
    }
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("a conference ends after it starts");
    }
  }

  /** True if the hours of a conference overlap with these. */
  boolean overlaps(Conference other) {
    return other.startsAt().isBefore(endsAt) && startsAt.isBefore(other.endsAt());
  }
}
