package org.serachub.audit;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.serachub.request.CaseId;

/**
 * The personal part of an event. It is encrypted under the case's key, or the partnership's where
 * there is no case; the leaf holds a salted commitment to it.
 */
public record Restricted(Optional<CaseId> underKeyOf, Map<String, String> parts) {
  /** Copies and sorts the parts. */
  public Restricted {
    parts = java.util.Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  @Override
  public String toString() {
    return "[restricted]";
  }
}
