package org.serachub.policy.web;

import io.micronaut.http.HttpParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.serachub.decision.language.Vocabulary;
import org.serachub.decision.region.Attribute;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** The words of the vocabulary as choices of a form, and as they come back from it. */
final class Terms {
  private Terms() {}

  /** Every value of an attribute, with what it is called. */
  static List<Option> options(Vocabulary vocabulary, Attribute attribute) {
    return IntStream.range(0, attribute.domain().size())
        .mapToObj(at -> new Option(attribute.domain().get(at), phrase(vocabulary, attribute, at)))
        .toList();
  }

  /** What one value is called. */
  static String phrase(Vocabulary vocabulary, Attribute attribute, int value) {
    return Words.sentence(vocabulary.phrase(attribute, value));
  }

  /**
   * The word that was chosen; empty if none was.
   *
   * @throws HubProblem.Malformed if it was not offered
   */
  static Optional<String> chosen(HttpParameters parameters, Attribute attribute) {
    var chosen = word(parameters, attribute.word());
    if (chosen.filter(word -> !attribute.domain().contains(word)).isPresent()) {
      throw new HubProblem.Malformed("a choice that was not offered");
    }
    return chosen;
  }

  /** What was chosen by that name; empty if nothing was. */
  static Optional<String> word(HttpParameters parameters, String name) {
    return parameters.getFirst(name).filter(word -> !word.isEmpty());
  }
}
