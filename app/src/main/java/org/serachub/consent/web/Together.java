package org.serachub.consent.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.consent.RecordedBasis;
import org.serachub.decision.ConsentState;
import org.serachub.request.SubjectId;

/**
 * Records that say one thing: made at the same moment, by the same people, about the same person.
 * One form makes a record for each kind of information, agency and purpose; readers get one card.
 *
 * @param over a consent that a later no of the same person has ended
 */
record Together(List<RecordedBasis> records, boolean over) {
  private static final Set<ConsentState> CLOSING =
      EnumSet.of(ConsentState.REFUSED, ConsentState.WITHDRAWN);

  private record Key(
      SubjectId subject,
      String state,
      Instant since,
      Optional<Instant> endsAt,
      List<String> vouchedBy,
      boolean ours,
      boolean over) {}

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
              one.ours(),
              isOver(one, all));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    return groups.entrySet().stream()
        .map(group -> new Together(List.copyOf(group.getValue()), group.getKey().over()))
        .toList();
  }

  /** True of a consent if the same person said no to the same later, as far as the reader knows. */
  private static boolean isOver(RecordedBasis basis, List<RecordedBasis> all) {
    return isGiven(basis)
        && all.stream()
            .anyMatch(
                later ->
                    isNo(later)
                        && later.subject().equals(basis.subject())
                        && later.scope().equals(basis.scope())
                        && !later.since().isBefore(basis.since()));
  }

  /** True of a refusal or a withdrawal. */
  static boolean isNo(RecordedBasis basis) {
    return basis instanceof RecordedBasis.Consent consent && CLOSING.contains(consent.state());
  }

  private static boolean isGiven(RecordedBasis basis) {
    return basis instanceof RecordedBasis.Consent consent && consent.state() == ConsentState.GIVEN;
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
    return isGiven(first()) && !over;
  }
}
