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
 * @param entries only values of these are asked for; empty: of every entry
 */
public record Request(
    RequestId id,
    Requester requester,
    Purpose purpose,
    Channel channel,
    List<Target> targets,
    Optional<Set<FieldId>> fields,
    Optional<Set<EntryId>> entries) {
  /** Copies the collections. */
  public Request {
    targets = List.copyOf(targets);
    fields = fields.map(Set::copyOf);
    entries = entries.map(Set::copyOf);
  }

  /** A question about every entry. */
  public Request(
      RequestId id,
      Requester requester,
      Purpose purpose,
      Channel channel,
      List<Target> targets,
      Optional<Set<FieldId>> fields) {
    this(id, requester, purpose, channel, targets, fields, Optional.empty());
  }
}
