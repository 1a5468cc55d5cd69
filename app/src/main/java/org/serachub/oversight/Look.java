package org.serachub.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.Fact;
import org.serachub.request.CaseId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * One look at the trail.
 *
 * @param kind read on a page, or taken away
 * @param cases whose pseudonyms are shown
 * @param facts what was looked at, by random ids and closed words
 * @param terms what was typed to find it; kept in the personal part
 */
record Look(
    Kind kind,
    Requester requester,
    RequestId request,
    List<CaseId> cases,
    List<Fact> facts,
    Map<String, String> terms) {
  /** What the trail calls it. */
  enum Kind {
    CONSULTATION("consultation"),
    EXPORT("export");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  Look {
    cases = List.copyOf(cases);
    facts = List.copyOf(facts);
    terms = Map.copyOf(terms);
  }

  Optional<org.serachub.audit.Restricted> restricted() {
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(new org.serachub.audit.Restricted(Optional.empty(), terms));
  }
}
