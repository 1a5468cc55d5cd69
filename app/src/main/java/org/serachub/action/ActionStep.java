package org.serachub.action;

import static org.serachub.action.ActionState.ACCEPTED;
import static org.serachub.action.ActionState.CANNOT_BE_DONE;
import static org.serachub.action.ActionState.DONE;
import static org.serachub.action.ActionState.HANDED_BACK;
import static org.serachub.action.ActionState.IN_PROGRESS;
import static org.serachub.action.ActionState.PROPOSED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.Term;

/** What can be done with an action next, by its owner's people or by those who direct it. */
public enum ActionStep implements Term {
  ACCEPT("accept", EnumSet.of(PROPOSED), ACCEPTED),
  START("start", EnumSet.of(ACCEPTED), IN_PROGRESS),
  NOTE("note", EnumSet.of(ACCEPTED, IN_PROGRESS), IN_PROGRESS, ActionFields.PROGRESS),
  HAND_BACK(
      "hand-back", EnumSet.of(PROPOSED, ACCEPTED, IN_PROGRESS), HANDED_BACK, ActionFields.OUTCOME),
  COMPLETE("complete", EnumSet.of(ACCEPTED, IN_PROGRESS), DONE, ActionFields.OUTCOME),
  GIVE_UP("give-up", EnumSet.of(ACCEPTED, IN_PROGRESS), CANNOT_BE_DONE, ActionFields.OUTCOME),
  /** It was said to be over, and is not: its owner is asked anew. */
  REOPEN("reopen", EnumSet.of(DONE, CANNOT_BE_DONE), PROPOSED, ActionFields.PROGRESS),
  /** It will not be done, whatever its owner says or does not say. */
  CALL_OFF(
      "call-off",
      EnumSet.of(PROPOSED, ACCEPTED, IN_PROGRESS, HANDED_BACK),
      CANNOT_BE_DONE,
      ActionFields.OUTCOME);

  /** What those do who say who is to do what on a case: the coordinator and the chair. */
  public static final Set<ActionStep> OF_DIRECTORS = Set.of(REOPEN, CALL_OFF);

  private final String word;
  private final Set<ActionState> from;
  private final ActionState to;
  private final Optional<FieldId> writes;

  ActionStep(String word, Set<ActionState> from, ActionState to) {
    this(word, from, to, Optional.empty());
  }

  ActionStep(String word, Set<ActionState> from, ActionState to, FieldId writes) {
    this(word, from, to, Optional.of(writes));
  }

  ActionStep(String word, Set<ActionState> from, ActionState to, Optional<FieldId> writes) {
    this.word = word;
    this.from = Set.copyOf(from);
    this.to = to;
    this.writes = writes;
  }

  @Override
  public String word() {
    return word;
  }

  /** Where it leads. */
  public ActionState to() {
    return to;
  }

  /** The field that holds what must be said with it, if anything must. */
  public Optional<FieldId> writes() {
    return writes;
  }

  /** True if it can be taken from there. */
  public boolean after(ActionState state) {
    return from.contains(state);
  }

  /** What its owner can do with an action in that state. */
  public static List<ActionStep> ofOwner(ActionState state) {
    return Stream.of(values())
        .filter(step -> step.after(state) && !OF_DIRECTORS.contains(step))
        .toList();
  }

  /** The step of that word, if there is one. */
  public static Optional<ActionStep> named(String word) {
    return Stream.of(values()).filter(step -> step.word.equals(word)).findFirst();
  }
}
