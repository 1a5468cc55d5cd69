package org.serachub.casefile.web;

import java.util.Optional;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.request.CaseId;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/**
 * One line of the list of cases.
 *
 * @param id empty until the undertaking is given
 * @param stage empty until the undertaking is given
 * @param due the undertaking must be given before more can be seen
 */
public record CaseRow(
    Optional<CaseId> id,
    String reference,
    String title,
    Optional<Stage> stage,
    boolean due,
    String href) {
  static CaseRow of(CaseView view) {
    return new CaseRow(
        Optional.of(view.id()),
        view.reference(),
        SubjectNames.title(view).orElse("Name not shown"),
        Optional.of(view.stage()),
        false,
        CasePaths.of(view.reference()));
  }

  static CaseRow due(String reference) {
    return new CaseRow(
        Optional.empty(), reference, "", Optional.empty(), true, CasePaths.of(reference));
  }

  /** The stage in plain words. */
  public String stageWords() {
    return stage.map(Words::of).orElse("");
  }
}
