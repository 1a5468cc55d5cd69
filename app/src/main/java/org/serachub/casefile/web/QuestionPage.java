package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.cases.AnswerForm;

/**
 * One question about one subject.
 *
 * @param about whom or what it is about
 * @param police handling codes are asked for
 * @param back to the questions of this subject
 * @param correction empty for a new answer
 * @param audience who will see the answer, if that was asked
 */
public record QuestionPage(
    Field field,
    String about,
    Typed typed,
    boolean police,
    Link back,
    Optional<Correction> correction,
    Optional<AudienceTable> audience) {
  /** The same with who will see the answer. */
  QuestionPage with(AudienceTable seen) {
    return new QuestionPage(field, about, typed, police, back, correction, Optional.of(seen));
  }

  /** Where it is asked who will see the answer; nothing is saved there. */
  public String who(String path) {
    return path.endsWith(WHO) ? path : path + WHO;
  }

  /** Where the answer is saved. */
  public String save(String path) {
    return correction
        .map(Correction::action)
        .orElseGet(
            () -> path.endsWith(WHO) ? path.substring(0, path.length() - WHO.length()) : path);
  }

  private static final String WHO = "/who";

  /**
   * The answer of one's own agency that is being corrected.
   *
   * @param entry what keeps the answers of one address, phone or account together
   * @param action where the form goes
   * @param now what the answer says now, if it was changed since the form was drawn
   */
  public record Correction(String entry, String action, Optional<String> now) {
    @Override
    public String toString() {
      return "[correction]";
    }
  }

  /** What can be chosen, for a list. */
  public List<Option> answers() {
    return AnswerForm.options(field);
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
