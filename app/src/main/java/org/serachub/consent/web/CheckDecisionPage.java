package org.serachub.consent.web;

import java.util.List;
import java.util.Map;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * A decision to share without consent, to be read through before it is made.
 *
 * @param sentences what is shared with whom and what for
 * @param answers question and answer of everything else
 * @param cautions what the law asks first; if there are any, a reason for going on is asked for
 * @param kept what was typed, by control, to be sent again
 */
public record CheckDecisionPage(
    String about,
    List<String> sentences,
    List<Said> answers,
    List<String> cautions,
    Map<String, List<String>> kept,
    Typed typed,
    Link back) {
  /** A question and what was answered. */
  public record Said(String question, String answer) {}

  /** Copies the collections. */
  public CheckDecisionPage {
    sentences = List.copyOf(sentences);
    answers = List.copyOf(answers);
    cautions = List.copyOf(cautions);
    kept = Map.copyOf(kept);
  }

  @Override
  public String toString() {
    return "[decision]";
  }
}
