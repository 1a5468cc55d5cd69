package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * One question about one subject.
 *
 * @param about whom or what it is about
 * @param answers what can be chosen, for a list
 * @param police handling codes are asked for
 * @param correcting an answer of one's own agency is being corrected
 * @param now what the answer says now, if it was changed since the form was drawn
 */
public record QuestionPage(
    Field field,
    String about,
    Typed typed,
    List<Option> answers,
    boolean police,
    boolean correcting,
    Optional<String> now,
    Link back) {

  static QuestionPage of(Field field, String about, Typed typed, boolean police, Link back) {
    return new QuestionPage(
        field, about, typed, ValueForm.options(field), police, false, Optional.empty(), back);
  }

  /** The same for an answer that is being corrected. */
  QuestionPage toCorrect() {
    return new QuestionPage(field, about, typed, answers, police, true, now, back);
  }

  /** The same with what the answer says now. */
  QuestionPage changedTo(String text) {
    return new QuestionPage(
        field, about, typed, answers, police, correcting, Optional.of(text), back);
  }

  /** Choices of what sort of statement it is. */
  public List<Option> kinds() {
    return ValueForm.KINDS;
  }

  /** Choices of how far it may go. */
  public List<Option> releases() {
    return ValueForm.RELEASES;
  }

  /** Choices of a handling code. */
  public List<Option> handling() {
    return ValueForm.HANDLING;
  }
}
