package org.serachub.decision.basis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Gateway;

/**
 * A decision to share without consent, as recorded.
 *
 * @param scope names category, purpose and either an agency or a sector
 * @param decidedAt from when on it is in force
 * @param endsAt from when on it no longer is
 * @param renewedAt when its maker last confirmed it anew
 * @param vouchers who made it and who has confirmed it
 */
public record ShareDecision(
    Scope scope,
    Gateway gateway,
    boolean riskToLife,
    Instant decidedAt,
    Instant endsAt,
    Optional<Instant> renewedAt,
    Set<Voucher> vouchers) {
  /** A later refusal suspends a decision marked risk to life no longer than this. */
  public static final Duration RISK_TO_LIFE = Duration.ofHours(24);

  /** Checks that it is as narrow as it must be, and copies the set. */
  public ShareDecision {
    if (gateway == Gateway.NONE) {
      throw new IllegalArgumentException("a decision has a gateway");
    }
    if (scope.category().isEmpty() || scope.purpose().isEmpty()) {
      throw new IllegalArgumentException("a decision names category and purpose");
    }
    if (scope.agency().isEmpty() && scope.sector().isEmpty()) {
      throw new IllegalArgumentException("a decision names a recipient");
    }
    vouchers = Set.copyOf(vouchers);
  }

  boolean runsAt(Instant now) {
    return !now.isBefore(decidedAt) && now.isBefore(endsAt);
  }

  /** True if a refusal or withdrawal later than it, and covering the recipient, holds it up. */
  boolean suspended(Collection<ConsentRecord> consents, Question question) {
    Instant since = renewedAt.filter(at -> !at.isAfter(question.now())).orElse(decidedAt);
    return consents.stream()
        .filter(ConsentRecord::closes)
        .filter(record -> record.saidBy(question.now()))
        .filter(record -> record.scope().covers(question.recipient()))
        .map(ConsentRecord::saidAt)
        .filter(saidAt -> saidAt.isAfter(since))
        .anyMatch(saidAt -> !riskToLife || question.now().isBefore(saidAt.plus(RISK_TO_LIFE)));
  }
}
