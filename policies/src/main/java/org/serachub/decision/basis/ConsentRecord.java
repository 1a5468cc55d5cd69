package org.serachub.decision.basis;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.ConsentState;

/**
 * What a person said about sharing, as recorded.
 *
 * @param said given, refused, withdrawn or cannot decide
 * @param saidAt when the person said it
 * @param endsAt from when on it counts as expired; empty if it has no end
 * @param vouchers who recorded it and who has confirmed it
 */
public record ConsentRecord(
    ConsentState said,
    Scope scope,
    Instant saidAt,
    Optional<Instant> endsAt,
    Set<Voucher> vouchers) {
  private static final Set<ConsentState> SAYABLE =
      Set.of(
          ConsentState.GIVEN,
          ConsentState.REFUSED,
          ConsentState.WITHDRAWN,
          ConsentState.CANNOT_DECIDE);

  /** Refuses what nobody can say, and copies the set. */
  public ConsentRecord {
    if (!SAYABLE.contains(said)) {
      throw new IllegalArgumentException("nobody says `" + said.word() + "`");
    }
    vouchers = Set.copyOf(vouchers);
  }

  /** True for a refusal or a withdrawal. */
  boolean closes() {
    return said == ConsentState.REFUSED || said == ConsentState.WITHDRAWN;
  }

  boolean saidBy(Instant now) {
    return !saidAt.isAfter(now);
  }

  boolean expiredAt(Instant now) {
    return endsAt.map(end -> !now.isBefore(end)).orElse(false);
  }
}
