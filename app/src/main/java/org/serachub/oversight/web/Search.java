package org.serachub.oversight.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.serachub.oversight.AccessFilter;
import org.serachub.oversight.Kinds;
import org.serachub.request.PersonId;
import org.serachub.web.FieldError;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * A filter as it stands in the address: bookmarked, shared and gone back to.
 *
 * @param answers by control, without the empty ones
 */
record Search(Map<String, String> answers) {
  private static final String PATH = "/oversight";
  private static final List<String> CONTROLS =
      List.of("person", "case", "kind", "receipt", "before");
  private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
  private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");

  /**
   * Reads the address.
   *
   * @throws HubProblem.Malformed if it holds what no form or link of ours sends
   */
  static Search of(HttpParameters parameters) {
    var answers = new LinkedHashMap<String, String>();
    for (var name : CONTROLS) {
      var all = parameters.getAll(name);
      if (all.size() > 1) {
        throw new HubProblem.Malformed("an answer was sent twice");
      }
      all.stream()
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .forEach(text -> answers.put(name, text));
    }
    return new Search(answers);
  }

  /** What was typed, with what is wrong with it. */
  Typed typed() {
    return new Typed(
        answers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, answer -> List.of(answer.getValue()))),
        errors());
  }

  private List<FieldError> errors() {
    var errors = new ArrayList<FieldError>();
    if (answer("case").filter(text -> !REFERENCE.matcher(upper(text)).matches()).isPresent()) {
      errors.add(new FieldError("case", "Enter a case reference like 7KQ3-9F2D"));
    }
    if (answer("receipt").filter(text -> !RECEIPT.matcher(text).matches()).isPresent()) {
      errors.add(
          new FieldError("receipt", "Enter a receipt number as it is printed on the page or pack"));
    }
    return errors;
  }

  /**
   * The filter; call it only if nothing is wrong with what was typed.
   *
   * @throws HubProblem.Malformed for a person, kind or place that no page of ours offers
   */
  AccessFilter filter() {
    var kind = answer("kind");
    if (kind.isPresent() && !Kinds.all().containsKey(kind.get())) {
      throw new HubProblem.Malformed("a kind of event that was not offered");
    }
    return new AccessFilter(
        answer("person").map(Search::uuid).map(PersonId::new),
        answer("case").map(Search::upper),
        kind,
        answer("receipt"),
        answer("before").map(Search::uuid));
  }

  Optional<String> answer(String name) {
    return Optional.ofNullable(answers.get(name));
  }

  /** The same search from the newest event, without one of its answers. */
  Link without(String name, String text) {
    var rest = new LinkedHashMap<>(answers);
    rest.remove(name);
    rest.remove("before");
    return new Link(text, address(rest));
  }

  /** The page of earlier events. */
  Link before(UUID last) {
    var next = new LinkedHashMap<>(answers);
    next.put("before", last.toString());
    return new Link("Earlier", address(next));
  }

  /** The first page of the same search. */
  Link newest() {
    var first = new LinkedHashMap<>(answers);
    first.remove("before");
    return new Link("Newest", address(first));
  }

  private static String address(Map<String, String> answers) {
    return answers.isEmpty()
        ? PATH
        : answers.entrySet().stream()
            .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), UTF_8))
            .collect(Collectors.joining("&", PATH + "?", ""));
  }

  private static String upper(String reference) {
    return reference.toUpperCase(java.util.Locale.ROOT);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("not an id");
    }
  }
}
