package org.serachub.oversight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.audit.Entry;
import org.serachub.audit.Fact;
import org.serachub.request.CaseId;

/**
 * One event in full, as its leaf says it.
 *
 * @param access its line in the list
 * @param request id of the request it answered; a page prints it
 * @param facts what it relied on, by random ids and closed words, the policy set among them
 * @param restricted true if it has a personal part, which stays closed here
 * @param refersTo an earlier event that this one speaks of
 * @param referredBy later events that speak of this one
 */
public record Event(
    Access access,
    UUID request,
    List<OfCase> cases,
    List<Fact> facts,
    boolean restricted,
    Optional<UUID> refersTo,
    List<UUID> referredBy) {
  /** Copies the lists. */
  public Event {
    cases = List.copyOf(cases);
    facts = List.copyOf(facts);
    referredBy = List.copyOf(referredBy);
  }

  /** The same with other facts. */
  Event with(List<Fact> others) {
    return new Event(access, request, cases, others, restricted, refersTo, referredBy);
  }

  /** The number that the page or pack printed. */
  public String receipt() {
    return access.receipt();
  }

  /**
   * What the event says of one case.
   *
   * @param opened ids of the values that were opened
   */
  public record OfCase(
      CaseId id, String reference, List<Entry.FieldLevel> fields, List<UUID> opened) {
    /** Copies the lists. */
    public OfCase {
      fields = List.copyOf(fields);
      opened = List.copyOf(opened);
    }
  }
}
