package org.serachub.consent.web;

import java.util.List;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The form on which it is decided to share without consent. */
public record DecisionPage(
    List<Option> subjects,
    List<Option> categories,
    List<Option> agencies,
    List<Option> sought,
    List<Option> told,
    Typed typed,
    Link back) {
  /** Copies the lists. */
  public DecisionPage {
    subjects = List.copyOf(subjects);
    categories = List.copyOf(categories);
    agencies = List.copyOf(agencies);
    sought = List.copyOf(sought);
    told = List.copyOf(told);
  }

  /** Whole sectors. */
  public List<Option> sectors() {
    return DecisionForm.SECTORS;
  }

  /** What it can be for. */
  public List<Option> purposes() {
    return StatementForm.PURPOSES;
  }

  /** On what ground. */
  public List<Option> gateways() {
    return Gateways.OPTIONS;
  }

  /** Yes or no. */
  public List<Option> yesNo() {
    return DecisionForm.YES_NO;
  }
}
