package org.serachub.triage;

import java.util.Set;
import org.serachub.decision.FieldId;

/** The fields that triage is written in. */
public final class TriageFields {
  public static final FieldId OUTCOME = new FieldId("triage-outcome");
  public static final FieldId REASON = new FieldId("triage-reason");
  public static final FieldId SIGNPOSTING = new FieldId("triage-signposting");
  public static final FieldId QUESTION = new FieldId("triage-question");
  public static final FieldId ANSWER = new FieldId("triage-answer");

  /** By these a page of triage knows that the case is there, and opens nothing else of it. */
  public static final Set<FieldId> THERE =
      Set.of(new FieldId("referral-reason"), new FieldId("referral-subject"), QUESTION, ANSWER);

  private TriageFields() {}
}
