package org.serachub.disclosure;

import java.util.List;
import org.serachub.decision.Stage;
import org.serachub.request.CaseId;

/**
 * One case as one reader may see it.
 *
 * @param reference the case's random reference, such as {@code 7KQ3-9F2D}
 * @param stage of the item the request came through, otherwise of the case
 * @param subjects those that may be listed to this reader
 */
public record CaseView(CaseId id, String reference, Stage stage, List<SubjectView> subjects) {
  /** Copies the list. */
  public CaseView {
    subjects = List.copyOf(subjects);
  }
}
