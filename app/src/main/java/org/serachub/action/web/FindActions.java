package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.action.ActionFields;
import org.serachub.action.Actions;
import org.serachub.action.CaseAction;
import org.serachub.action.SeenAction;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.Standing;
import org.serachub.disclosure.Wanted;
import org.serachub.request.Requester;
import org.serachub.request.Target;

/**
 * The rows of actions that a list may ask the door about: ordered and narrowed by owner, day, state
 * and reference before the door says which of them are there.
 */
@Singleton
final class FindActions {
  private final Standing standing;
  private final Actions actions;

  FindActions(Standing standing, Actions actions) {
    this.standing = standing;
    this.actions = actions;
  }

  /**
   * One action.
   *
   * @param reference of its case
   */
  record Row(CaseAction action, String reference) {
    /** It is there if its title is shown. */
    Wanted.Row wanted() {
      return Wanted.Row.of(
          new Target(action.caseId(), Optional.empty()),
          new Wanted.Mark(ActionFields.TITLE, action.entry()));
    }
  }

  /** A row that is there, with what the door has shown of it. */
  record Drawn(Row row, SeenAction seen) {}

  /** Those of a reader, in no order. */
  List<Row> of(Requester by) {
    var references = standing.withActions(by);
    return actions.of(references.keySet()).stream()
        .map(action -> new Row(action, Objects.requireNonNull(references.get(action.caseId()))))
        .toList();
  }

  /** A part of a page with the first of some rows. */
  static Wanted first(List<Row> rows, int most) {
    return Wanted.of(rows.stream().map(Row::wanted).toList(), most);
  }

  /** The rows that were found, with what is shown of each. */
  static List<Drawn> drawn(List<Row> rows, CaseList found) {
    return found.lines().stream()
        .flatMap(
            line ->
                line instanceof CaseList.Seen seen
                    ? drawn(rows.get(line.row()), seen)
                    : Stream.of())
        .toList();
  }

  private static Stream<Drawn> drawn(Row row, CaseList.Seen found) {
    return SeenAction.of(found.view(), row.action()).stream().map(seen -> new Drawn(row, seen));
  }
}
