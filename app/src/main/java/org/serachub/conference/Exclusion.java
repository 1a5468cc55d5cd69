package org.serachub.conference;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;

/**
 * An entry of the register of conflicts.
 *
 * @param whom whom it keeps from the case
 * @param name of that person or agency
 * @param madeBy the name of the person who made it
 */
public record Exclusion(
    UUID id,
    CaseId caseId,
    Whom whom,
    String name,
    String madeBy,
    Instant madeAt,
    Optional<Instant> endedAt) {

  /** A person, or a whole agency. */
  public sealed interface Whom {
    /** One person, whichever agency they speak for. */
    record Person(PersonId id) implements Whom {}

    /** Everybody of one agency. */
    record Agency(AgencyId id) implements Whom {}
  }
}
