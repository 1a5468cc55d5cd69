package org.serachub.action.web;

import org.serachub.action.ActionStep;
import org.serachub.action.SeenAction;

/** The addresses of actions. They hold references and random ids, never anything typed. */
final class ActionPaths {
  static final String BOARD = "/actions";

  private ActionPaths() {}

  static String of(String reference) {
    return "/cases/" + reference + "/actions";
  }

  static String of(SeenAction action) {
    return of(action.reference()) + "/" + action.row().id();
  }

  static String step(SeenAction action, ActionStep step) {
    return of(action) + "/steps/" + step.word();
  }
}
