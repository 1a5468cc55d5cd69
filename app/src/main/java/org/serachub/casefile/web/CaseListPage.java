package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Option;

/**
 * A reader's own cases.
 *
 * @param stages that the list can be narrowed to
 * @param chosen the code of the stage it is narrowed to
 * @param mayOpen this role opens cases
 */
public record CaseListPage(
    List<CaseRow> rows, List<Option> stages, Optional<String> chosen, boolean mayOpen) {
  /** Copies the lists. */
  public CaseListPage {
    rows = List.copyOf(rows);
    stages = List.copyOf(stages);
  }

  /** The label of the chosen stage. */
  public Optional<String> chosenLabel() {
    return stages.stream()
        .filter(stage -> chosen.filter(stage.code()::equals).isPresent())
        .map(Option::label)
        .findFirst();
  }
}
