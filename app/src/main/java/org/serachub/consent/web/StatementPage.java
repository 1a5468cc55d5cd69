package org.serachub.consent.web;

import java.util.List;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The form on which it is recorded what somebody said.
 *
 * @param unnamed one of several people has no name that this reader is shown
 */
public record StatementPage(
    List<Option> subjects,
    boolean unnamed,
    List<Option> categories,
    List<Option> recipients,
    Typed typed,
    Link back) {
  /** Copies the lists. */
  public StatementPage {
    subjects = List.copyOf(subjects);
    categories = List.copyOf(categories);
    recipients = List.copyOf(recipients);
  }

  /** What can be said. */
  public List<Option> states() {
    return StatementForm.STATES;
  }

  /** What it can be for. */
  public List<Option> purposes() {
    return StatementForm.PURPOSES;
  }

  /** All or some. */
  public List<Option> howMuch() {
    return StatementForm.HOW_MUCH;
  }
}
