package org.serachub.oversight;

import java.util.List;
import org.serachub.request.CaseId;

/**
 * Some events that match, nearest to where the search began first.
 *
 * @param more true if there are more, seen from where the search began
 */
public record FoundAccesses(List<Access> accesses, boolean more) {
  static final FoundAccesses NONE = new FoundAccesses(List.of(), false);

  /** Copies the list. */
  public FoundAccesses {
    accesses = List.copyOf(accesses);
  }

  /** Every case that any of them names. */
  List<CaseId> cases() {
    return accesses.stream()
        .flatMap(access -> access.cases().stream())
        .map(Access.OfCase::id)
        .distinct()
        .toList();
  }
}
