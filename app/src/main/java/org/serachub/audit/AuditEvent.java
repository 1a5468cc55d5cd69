package org.serachub.audit;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened, as the trail will hold it for good. One record type per event, kept by
 * the feature that emits it; the leaf is made of these five things and nothing else.
 */
public interface AuditEvent {
  /** What kind of event: lower case, hyphenated, such as {@code consultation}. */
  String kind();

  /** Who, when, for which agency, in which role, why. */
  Envelope envelope();

  /** The cases concerned, with fields, levels and values opened; empty if none is. */
  default List<Entry> entries() {
    return List.of();
  }

  /** Random ids and closed words that belong in the leaf: basis ids, object ids, policy version. */
  default List<Fact> facts() {
    return List.of();
  }

  /** The personal part, kept apart and erasable: reasons, names, addresses, search terms. */
  default Optional<Restricted> restricted() {
    return Optional.empty();
  }
}
