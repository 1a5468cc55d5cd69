package org.serachub.research.web;

import java.util.List;
import org.serachub.research.ReturnState;
import org.serachub.web.Option;

/** How far a return is, in the words of its own agency's people. */
final class StateWords {
  /** What a form can say of the search. */
  static final List<Option> STATES =
      List.of(
          new Option(
              ReturnState.STARTED.word(),
              "Not finished",
              "Keep what is written. You can go on later"),
          new Option(
              ReturnState.RETURNED.word(),
              "Return complete",
              "We searched, and what we hold is recorded here"),
          new Option(
              ReturnState.NIL.word(), "Nil return", "We searched our records and hold nothing"));

  private StateWords() {}

  static String of(ReturnState state) {
    return switch (state) {
      case ASKED -> "Not started";
      case STARTED -> "Started";
      case RETURNED -> "Returned";
      case NIL -> "Nil return";
    };
  }
}
