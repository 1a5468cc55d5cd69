package org.serachub.referral.web;

import java.util.List;
import org.serachub.decision.Field;
import org.serachub.referral.Step;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.cases.AnswerForm;

/**
 * One page of a referral.
 *
 * @param about whom it is about; empty: the referral as a whole
 * @param then where it goes on, a code of the form
 */
public record StepPage(
    Step step, String about, List<Asked> asked, Typed typed, String then, Link back) {
  /** One question. */
  public record Asked(Field field, boolean required) {
    /** What it is called in the form. */
    public String prefix() {
      return StepPage.prefix(field.id().word());
    }

    /** The question, with a word where it may be left empty. */
    public String question() {
      return required ? field.question() : field.question() + " (optional)";
    }

    /** What can be chosen. */
    public List<Option> answers() {
      return AnswerForm.options(field);
    }
  }

  /** Copies the list. */
  public StepPage {
    asked = List.copyOf(asked);
  }

  static String prefix(String field) {
    return field + "-";
  }
}
