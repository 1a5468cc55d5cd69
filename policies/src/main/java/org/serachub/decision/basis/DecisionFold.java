package org.serachub.decision.basis;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.decision.ConsentState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Gateway;
import org.serachub.decision.LiveDecision;

/** The decisions to share without consent that are in force for one recipient and one custodian. */
public final class DecisionFold {
  private DecisionFold() {}

  /**
   * Folds the decisions about one subject.
   *
   * @param decisions all of the subject's, in any order
   * @param consents all of the subject's: a later refusal suspends a decision
   * @param state what {@link ConsentFold} made of them
   */
  public static Set<LiveDecision> fold(
      Collection<ShareDecision> decisions,
      Collection<ConsentRecord> consents,
      ConsentState state,
      Question question) {
    return decisions.stream()
        .filter(decision -> decision.runsAt(question.now()))
        .filter(decision -> decision.scope().covers(question.recipient()))
        .filter(decision -> question.opened(decision.vouchers()))
        .filter(decision -> fits(decision.gateway(), state))
        .filter(decision -> !decision.suspended(consents, question))
        .map(decision -> live(decision, question))
        .collect(Collectors.toUnmodifiableSet());
  }

  // Mental Capacity Act 2005 section 4: for a person who cannot decide, and for nobody else.
  private static boolean fits(Gateway gateway, ConsentState state) {
    return (gateway == Gateway.BEST_INTERESTS) == (state == ConsentState.CANNOT_DECIDE);
  }

  private static LiveDecision live(ShareDecision decision, Question question) {
    boolean named = decision.scope().names(question.recipient());
    return new LiveDecision(
        named ? DecisionState.LIVE_NAMED : DecisionState.LIVE, decision.gateway());
  }
}
