package org.serachub.consent.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.consent.RecordedBasis;
import org.serachub.decision.ConsentState;
import org.serachub.request.SubjectId;

/**
 * Records that say one thing: made at the same moment, by the same people, about the same person.
 * One form makes a record for each kind of information, agency and purpose; readers get one card.
 */
record Together(List<RecordedBasis> records) {
  private record Key(
      SubjectId subject,
      String state,
      Instant since,
      Optional<Instant> endsAt,
      List<String> vouchedBy,
      boolean ours) {}

  /** Puts records together, in the order of the first of each. */
  static List<Together> of(List<RecordedBasis> all) {
    var groups = new LinkedHashMap<Key, List<RecordedBasis>>();
    for (var one : all) {
      var key =
          new Key(
              one.subject(),
              Sentences.state(one),
              one.since(),
              one.endsAt(),
              one.vouchedBy(),
              one.ours());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    return groups.values().stream().map(group -> new Together(List.copyOf(group))).toList();
  }

  /** One for all. */
  RecordedBasis first() {
    return records.getFirst();
  }

  List<UUID> ids() {
    return records.stream().map(RecordedBasis::id).toList();
  }

  /** True if it opens doors, and so waits for those who hold the values to confirm it. */
  boolean opens() {
    return !(first() instanceof RecordedBasis.Consent consent)
        || consent.state() == ConsentState.GIVEN
        || consent.state() == ConsentState.CANNOT_DECIDE;
  }

  boolean canBeWithdrawn() {
    return first() instanceof RecordedBasis.Consent consent
        && consent.state() == ConsentState.GIVEN;
  }
}
