package org.serachub.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;

/**
 * A question put to the hub: one person, one purpose, one or more cases.
 *
 * @param purpose follows from the route
 * @param targets a page about one case has one; a list has one for each row
 * @param fields only these are asked for; empty: every field
 */
public record Request(
    RequestId id,
    Requester requester,
    Purpose purpose,
    Channel channel,
    List<Target> targets,
    Optional<Set<FieldId>> fields) {
  /** Copies the collections. */
  public Request {
    targets = List.copyOf(targets);
    fields = fields.map(Set::copyOf);
  }
}
