package org.serachub.decision;

/** A decision to share without consent that is in force for this reader and this value. */
public record LiveDecision(DecisionState state, Gateway gateway) {
  /** Refuses the state that says there is none. */
  public LiveDecision {
    if (state == DecisionState.NONE || gateway == Gateway.NONE) {
      throw new IllegalArgumentException("a live decision has a state and a gateway");
    }
  }
}
