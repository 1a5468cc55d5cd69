package org.serachub.oversight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.serachub.audit.Outcome;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.request.PersonId;

/**
 * What the officer looks for; everything empty finds all.
 *
 * @param person who acted
 * @param agency code of the agency acted for
 * @param reference of a case
 * @param field that was decided
 * @param kind of event
 * @param receipt number as a page or pack prints it
 * @param from first day, as the clocks of the United Kingdom have it
 * @param to last day
 * @param place where the page begins; empty: at the newest event
 */
public record AccessFilter(
    Optional<PersonId> person,
    Optional<String> agency,
    Optional<String> reference,
    Optional<FieldId> field,
    Optional<Purpose> purpose,
    Optional<String> kind,
    Optional<Outcome> outcome,
    Optional<String> receipt,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Place> place) {

  /**
   * At an event that the reader was shown.
   *
   * @param earlier true for the events before it in the trail, false for those after it
   */
  public record Place(UUID event, boolean earlier) {}

  /** The same filter, beginning somewhere. */
  public AccessFilter at(Optional<Place> other) {
    return new AccessFilter(
        person, agency, reference, field, purpose, kind, outcome, receipt, from, to, other);
  }

  boolean backwards() {
    return place.filter(at -> !at.earlier()).isPresent();
  }
}
