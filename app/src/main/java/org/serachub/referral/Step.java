package org.serachub.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;

/**
 * One page of a referral: one question, or a few that belong together.
 *
 * @param about the kinds of subject it is asked about; none: it is about the referral as a whole
 * @param hint a sentence below the heading; empty: none
 */
public record Step(
    String id, String title, String hint, Set<SubjectKind> about, List<Asked> asked) {
  /**
   * A question of the page.
   *
   * @param need when the referral cannot be sent without it
   * @param hint a sentence below the question; empty: none
   */
  public record Asked(FieldId field, Need need, String hint) {
    /** True if the referral cannot be sent without it, whatever else is answered. */
    public boolean required() {
      return need == Need.ALWAYS;
    }
  }

  /** When an answer is needed. */
  public enum Need {
    ALWAYS,
    /** It depends on another answer of the page; the hint says on which. */
    AT_TIMES,
    NEVER
  }

  /** Where a task stands. */
  public enum Standing {
    DONE,
    TO_DO,
    OPTIONAL
  }

  static Step of(String id, String title, String hint, Asked... asked) {
    return new Step(id, title, hint, Set.of(), List.of(asked));
  }

  static Step on(SubjectKind kind, String id, String title, String hint, Asked... asked) {
    return new Step(id, title, hint, Set.of(kind), List.of(asked));
  }

  static Asked must(String field) {
    return must(field, "");
  }

  static Asked must(String field, String hint) {
    return new Asked(new FieldId(field), Need.ALWAYS, hint);
  }

  static Asked may(String field) {
    return may(field, "");
  }

  static Asked may(String field, String hint) {
    return new Asked(new FieldId(field), Need.NEVER, hint);
  }

  static Asked mayHaveTo(String field, String hint) {
    return new Asked(new FieldId(field), Need.AT_TIMES, hint);
  }

  /** What is asked. */
  public List<FieldId> fields() {
    return asked.stream().map(Asked::field).toList();
  }

  /** True if the referral cannot be sent without it. */
  public boolean required() {
    return asked.stream().anyMatch(Asked::required);
  }

  /** Where it stands for a subject, or for the referral as a whole. */
  public Standing standing(DraftReferral draft, Optional<UUID> key) {
    var answered =
        asked.stream().filter(one -> draft.answer(key, one.field()).isPresent()).toList();
    var open = asked.stream().anyMatch(one -> one.required() && !answered.contains(one));
    if (open || this == Steps.THRESHOLD && !Steps.thresholdHolds(draft)) {
      return Standing.TO_DO;
    }
    return answered.isEmpty() ? Standing.OPTIONAL : Standing.DONE;
  }
}
