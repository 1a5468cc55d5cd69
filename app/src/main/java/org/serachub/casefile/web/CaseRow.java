package org.serachub.casefile.web;

import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.web.Words;

/**
 * One line of the list of cases.
 *
 * @param due something must be accepted before more can be seen
 */
public record CaseRow(String reference, String title, String stage, boolean due, String href) {
  static CaseRow of(CaseView view) {
    return new CaseRow(
        view.reference(),
        SubjectNames.title(view),
        Words.of(view.stage()),
        false,
        CasePaths.of(view.reference()));
  }

  static CaseRow due(String reference, Stage stage) {
    return new CaseRow(reference, "", Words.of(stage), true, CasePaths.of(reference));
  }
}
