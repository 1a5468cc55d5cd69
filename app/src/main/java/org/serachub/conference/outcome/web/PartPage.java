package org.serachub.conference.outcome.web;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The questions of one part of an outcome.
 *
 * @param beaten somebody else answered first
 */
public record PartPage(
    String path, String reference, List<Question> questions, boolean beaten, Typed typed) {
  /**
   * One question.
   *
   * @param shown the value that stands there now; empty text if there is none
   * @param now what it says, where somebody else answered first
   */
  public record Question(
      Field field,
      String label,
      String hint,
      List<Option> options,
      String shown,
      Optional<String> now) {
    @Override
    public String toString() {
      return "[question]";
    }
  }
}
