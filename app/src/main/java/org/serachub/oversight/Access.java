package org.serachub.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Level;
import org.serachub.request.CaseId;

/**
 * One event as a line of the list.
 *
 * @param person name of who acted; empty if nobody was signed in
 * @param role word of the role acted in
 * @param cases those concerned that this reader may know of
 */
public record Access(
    UUID eventId,
    Instant at,
    String kind,
    Optional<String> person,
    Optional<String> agency,
    Optional<String> role,
    Optional<String> purpose,
    String outcome,
    List<OfCase> cases) {
  /** Copies the list. */
  public Access {
    cases = List.copyOf(cases);
  }

  /** The number that the page or pack printed. */
  public String receipt() {
    return eventId().toString().substring(0, 18);
  }

  /**
   * What an event says of one case.
   *
   * @param fields how many fields were given each level; a level given to none is not there
   */
  public record OfCase(CaseId id, String reference, Map<Level, Long> fields) {
    /** Copies the map. */
    public OfCase {
      fields = Map.copyOf(fields);
    }
  }
}
