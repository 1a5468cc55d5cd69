package org.serachub.action.web;

import java.time.LocalDate;
import java.util.List;
import org.serachub.action.ActionState;
import org.serachub.action.SeenAction;
import org.serachub.request.Requester;
import org.serachub.web.Option;

/**
 * An action on the board, in a table or in a list.
 *
 * @param steps what this reader can do with it from here
 */
public record Card(
    String path,
    String reference,
    String title,
    String owner,
    LocalDate due,
    boolean overdue,
    ActionState state,
    List<Option> steps,
    long version,
    List<String> outcomes) {
  /** Copies the lists. */
  public Card {
    steps = List.copyOf(steps);
    outcomes = List.copyOf(outcomes);
  }

  /** The colour of the state's tag. */
  public String colour() {
    return colour(state);
  }

  static String colour(ActionState state) {
    return switch (state) {
      case PROPOSED -> "yellow";
      case ACCEPTED -> "light-blue";
      case IN_PROGRESS -> "blue";
      case HANDED_BACK -> "orange";
      case DONE -> "green";
      case CANNOT_BE_DONE -> "grey";
    };
  }

  static Card of(SeenAction seen, Names.Known names, Requester by, LocalDate today) {
    return new Card(
        ActionPaths.of(seen),
        seen.reference(),
        seen.title(),
        names.owner(seen.row().owner()),
        seen.row().due(),
        seen.overdue(today),
        seen.row().state(),
        StepWords.options(seen, by),
        seen.row().version(),
        seen.row().state().open()
            ? List.of()
            : seen.outcomes().stream().map(SeenAction.Said::text).toList());
  }
}
