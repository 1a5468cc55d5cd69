package org.serachub.policy.web;

import io.micronaut.http.HttpParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.serachub.decision.language.Vocabulary;
import org.serachub.decision.region.Attribute;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;

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
    var phrase = vocabulary.phrase(attribute, value);
    return phrase.substring(0, 1).toUpperCase(Locale.UK) + phrase.substring(1);
  }

  /**
   * The position that was chosen; empty if nothing was.
   *
   * @throws HubProblem.Malformed if it was not offered
   */
  static Optional<Integer> chosen(HttpParameters parameters, Attribute attribute) {
    return word(parameters, attribute.word())
        .map(
            word -> {
              var at = attribute.domain().indexOf(word);
              if (at < 0) {
                throw new HubProblem.Malformed("a choice that was not offered");
              }
              return at;
            });
  }

  /** What was chosen by that name; empty if nothing was. */
  static Optional<String> word(HttpParameters parameters, String name) {
    return Optional.ofNullable(parameters.getFirst(name).orElse(null))
        .filter(word -> !word.isEmpty());
  }
}
