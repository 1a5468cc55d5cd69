package org.serachub.policy.web;

import io.micronaut.http.HttpParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.report.Supposed;
import org.serachub.decision.report.Supposed.Contradiction;
import org.serachub.web.FieldError;
import org.serachub.web.HubProblem;
import org.serachub.web.Typed;

/** Reads a combination of facts from an address, so that it can be kept and sent. */
final class TryForm {
  private TryForm() {}

  static Supposed read(PolicySet set, HttpParameters parameters) {
    var field =
        Terms.word(parameters, "field")
            .map(word -> named(set, word))
            .orElseGet(() -> set.catalogue().fields().getFirst());
    var supposed = Supposed.plain(field);
    for (var attribute : Attribute.values()) {
      var chosen = Terms.chosen(parameters, attribute);
      if (chosen.isPresent()) {
        supposed = supposed.with(attribute, chosen.get());
      }
    }
    return supposed;
  }

  private static Field named(PolicySet set, String word) {
    try {
      return set.catalogue().require(new FieldId(word));
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("a choice that was not offered");
    }
  }

  /** The combination in the controls, with what contradicts itself in it. */
  static Typed typed(Supposed supposed) {
    return new Typed(values(supposed), errors(supposed.contradiction()));
  }

  private static Map<String, List<String>> values(Supposed supposed) {
    var values = new LinkedHashMap<String, List<String>>();
    words(supposed).forEach((name, word) -> values.put(name, List.of(word)));
    return values;
  }

  /** Every choice by the name of its control. */
  static Map<String, String> words(Supposed supposed) {
    var words = new LinkedHashMap<String, String>();
    words.put("field", supposed.field().id().word());
    for (var attribute : Attribute.values()) {
      words.put(attribute.word(), supposed.word(attribute));
    }
    return words;
  }

  private static List<FieldError> errors(Optional<Contradiction> contradiction) {
    return contradiction
        .map(
            found ->
                List.of(
                    new FieldError(
                        found.attribute().word(), found.attribute().word(), message(found))))
        .orElse(List.of());
  }

  private static String message(Contradiction found) {
    return switch (found) {
      case OWN_VALUE ->
          "A value of the reader’s own agency needs no agreement, and any other is not its own";
      case GATEWAY -> "Select a gateway together with a decision to share, or neither of them";
      case ABOUT -> "This field is never about such a subject. Select another";
    };
  }
}
