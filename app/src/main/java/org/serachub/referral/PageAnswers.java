package org.serachub.referral;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;

/**
 * The answers of one page, with what the page showed when it was drawn.
 *
 * @param about empty: the referral as a whole
 */
public record PageAnswers(
    Optional<UUID> about, Map<FieldId, Optional<Content>> answers, Seen seen) {
  /**
   * The draft with these answers in the place of the earlier ones.
   *
   * @throws CaseRefusal stale if another window saved other answers since
   */
  public DraftReferral in(DraftReferral draft) {
    var kept = draft.with(about, answers);
    if (!kept.equals(draft) && !Seen.of(draft, about, answers.keySet()).equals(seen)) {
      throw CaseRefusal.stale();
    }
    return kept;
  }

  @Override
  public String toString() {
    return "[page]";
  }
}
