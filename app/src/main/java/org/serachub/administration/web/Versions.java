package org.serachub.administration.web;

import org.serachub.web.Form;
import org.serachub.web.HubProblem;

/** The version of what a form was filled from, which the form carries along. */
final class Versions {
  private Versions() {}

  static long of(Form form) {
    var text = form.hidden("version");
    if (!text.matches("-?[0-9]{1,18}")) {
      throw new HubProblem.Malformed("a form without its version");
    }
    return Long.parseLong(text);
  }
}
