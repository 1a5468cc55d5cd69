package org.serachub.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Gateway;
import org.serachub.decision.basis.Scope;
import org.serachub.request.SubjectId;

/** A basis for sharing as a page lists it. */
public sealed interface RecordedBasis {
  /** The row's id. */
  UUID id();

  /** Whom it is about. */
  SubjectId subject();

  /** What it covers. */
  Scope scope();

  /** When it begins to count. */
  Instant since();

  /** When it ends, if it does. */
  Optional<Instant> endsAt();

  /** The names of agencies that have made or confirmed it, the maker first. */
  List<String> vouchedBy();

  /** Whether the reader's agency has vouched for it in the reader's role. */
  boolean ours();

  /** What a person said. */
  record Consent(
      UUID id,
      SubjectId subject,
      Scope scope,
      ConsentState state,
      Instant since,
      Optional<Instant> endsAt,
      List<String> vouchedBy,
      boolean ours)
      implements RecordedBasis {}

  /**
   * A decision to share without consent.
   *
   * @param maker what the reader is to who made it
   * @param riskToLife lives depend on it
   */
  record Decision(
      UUID id,
      SubjectId subject,
      Scope scope,
      Gateway gateway,
      Maker maker,
      boolean riskToLife,
      Instant since,
      Optional<Instant> endsAt,
      List<String> vouchedBy,
      boolean ours)
      implements RecordedBasis {
    /** True while nobody but its maker has vouched for it. */
    public boolean waits() {
      return vouchedBy.size() < 2;
    }

    /** True if it opens nothing any more. */
    public boolean ended(Instant now) {
      return endsAt.filter(end -> !end.isAfter(now)).isPresent();
    }
  }

  /** Who made a decision, as the reader sees it. */
  enum Maker {
    /** The reader. */
    SELF,
    /** Somebody else of the reader's agency. */
    COLLEAGUE,
    /** Somebody of another agency. */
    OTHER
  }
}
