package org.serachub.decision.basis;

import java.util.Collection;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.SubjectKind;

/** Puts consent, decisions and agreement together. */
public final class BasisFold {
  private BasisFold() {}

  /** The basis on which the custodian's value could be shared with the recipient. */
  public static Basis fold(
      SubjectKind about,
      Collection<ConsentRecord> consents,
      Collection<ShareDecision> decisions,
      AgreementState agreement,
      Question question) {
    ConsentState state = ConsentFold.fold(about, consents, question);
    return new Basis(state, agreement, DecisionFold.fold(decisions, consents, state, question));
  }
}
