package org.serachub.triage.web;

import java.util.List;
import org.serachub.decision.Field;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/** The coordinator's questions, and room for the referrer's answer. */
public record AnswerPage(List<String> questions, Field field, Typed typed, Link back) {
  /** Who else reads questions and answers. */
  public static final String READ_LATER = "If the case is heard, the agencies invited read it too.";

  /** Copies the list. */
  public AnswerPage {
    questions = List.copyOf(questions);
  }

  @Override
  public String toString() {
    return "[answer page]";
  }
}
