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
 * @param danger somebody is in danger and 999 has not been called
 */
public record StepPage(
    Step step, String about, boolean danger, List<Asked> asked, Answering answering, Link back) {
  /**
   * One question.
   *
   * @param need whether it may be left empty
   * @param hint a sentence below it; empty: none
   */
  public record Asked(Field field, Step.Need need, String hint) {
    /** What it is called in the form. */
    public String prefix() {
      return StepPage.prefix(field.id().word());
    }

    /** The question, with a word where it may be left empty whatever else is answered. */
    public String question() {
      return need == Step.Need.NEVER ? field.question() + " (optional)" : field.question();
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

  /** What was typed, and what is wrong with it. */
  public Typed typed() {
    return answering.typed();
  }

  /** Where it goes on, a code of the form. */
  public String then() {
    return answering.then();
  }

  /** What the form carries of what its window showed. */
  public String seen() {
    return answering.seen();
  }

  /** What another window saved since. */
  public SavedNow now() {
    return answering.now();
  }

  static String prefix(String field) {
    return field + "-";
  }
}
