package org.serachub.action.web;

import java.util.List;
import java.util.Set;
import org.serachub.action.ActionStep;
import org.serachub.action.SeenAction;
import org.serachub.decision.Role;
import org.serachub.request.Requester;
import org.serachub.web.Option;

/** What taking a step is called, and what is asked with it. */
final class StepWords {
  private static final Set<Role> SPEAKING = Set.of(Role.REPRESENTATIVE, Role.ADVOCATE);

  private StepWords() {}

  /** The steps that this reader can choose from; none for anybody but the owner's people. */
  static List<Option> options(SeenAction seen, Requester by) {
    var own =
        SPEAKING.contains(by.role())
            && by.agency().filter(seen.row().owner().agency()::equals).isPresent()
            && seen.row().state().owned();
    return own
        ? ActionStep.ofOwner(seen.row().state()).stream()
            .map(step -> new Option(step.word(), label(step)))
            .toList()
        : List.of();
  }

  static String label(ActionStep step) {
    return switch (step) {
      case ACCEPT -> "Accept it";
      case START -> "Start work on it";
      case NOTE -> "Add a progress note";
      case HAND_BACK -> "Hand it back";
      case COMPLETE -> "Mark it as done";
      case GIVE_UP -> "Say that it cannot be done";
      case REOPEN -> "Open it again";
      case CALL_OFF -> "Call it off";
    };
  }

  /** What is asked; empty text where nothing is. */
  static String question(ActionStep step) {
    return switch (step) {
      case ACCEPT, START -> "";
      case NOTE -> "What has been done so far?";
      case HAND_BACK -> "Why are you handing it back?";
      case COMPLETE -> "What came of it?";
      case GIVE_UP -> "Why can it not be done?";
      case REOPEN -> "Why is it not over?";
      case CALL_OFF -> "Why will it not be done?";
    };
  }

  /** What is asked for, within a sentence. */
  static String what(ActionStep step) {
    return switch (step) {
      case ACCEPT, START -> "";
      case NOTE -> "what has been done so far";
      case HAND_BACK -> "why you are handing it back";
      case COMPLETE -> "what came of it";
      case GIVE_UP -> "why it cannot be done";
      case REOPEN -> "why it is not over";
      case CALL_OFF -> "why it will not be done";
    };
  }

  /** What the step does, said before it is taken. */
  static String effect(ActionStep step) {
    return switch (step) {
      case ACCEPT -> "Your agency undertakes to do it by the due date.";
      case START -> "Everyone on the case who sees the action sees that work has begun.";
      case NOTE ->
          "Everyone on the case who sees the action reads the note. It cannot be changed later.";
      case HAND_BACK ->
          "The coordinator will find somebody else. What this action opened to your agency closes"
              + " at once, unless you own another open action on the case.";
      case COMPLETE, GIVE_UP ->
          "The action ends. What it opened to your agency closes at once, unless you own another"
              + " open action on the case.";
      case REOPEN ->
          "Its owner is asked anew. What you write stands with the progress of the action, for"
              + " everyone who reads it.";
      case CALL_OFF ->
          "The action ends without having been done. It leaves its owner’s board, and what it"
              + " opened to them closes at once, unless they own another open action on the case."
              + " Tell them.";
    };
  }
}
