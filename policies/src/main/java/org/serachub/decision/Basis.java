package org.serachub.decision;

import java.util.Set;

/**
 * On what basis a value could be shared with the reader.
 *
 * @param consent of the subject the value is about, for this category, recipient and purpose
 * @param agreement between the value's custodian and the reader's agency
 * @param decisions the decisions to share without consent that cover it; empty if none
 */
public record Basis(ConsentState consent, AgreementState agreement, Set<LiveDecision> decisions) {
  /** Copies the set. */
  public Basis {
    decisions = Set.copyOf(decisions);
  }
}
