package org.serachub.decision.basis;

import org.serachub.decision.ConsentState;

/** Acts that rest on the person's own consent; no decision to share without consent lifts it. */
public enum ConsentOnlyAct {
  /** Referral of an adult to the National Referral Mechanism. */
  NRM_REFERRAL_OF_AN_ADULT,
  /** Housing Act 1996 section 213B. */
  DUTY_TO_REFER,
  /** Naming the person in a Duty to Notify: Modern Slavery Act 2015 section 52. */
  IDENTITY_IN_A_DUTY_TO_NOTIFY;

  /** True if the person has given consent; nothing else will do. */
  public boolean permitted(ConsentState consent) {
    return consent == ConsentState.GIVEN;
  }
}
