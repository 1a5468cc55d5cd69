package org.serachub.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, with what is wrong with it, for showing the form again.
 *
 * @param values as sent, by control
 */
public record Typed(Map<String, List<String>> values, List<FieldError> errors) {
  /** A form nobody has typed into yet. */
  public static final Typed EMPTY = new Typed(Map.of(), List.of());

  /** Copies the collections. */
  public Typed {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  /** A form that starts with the given answers. */
  public static Typed of(Map<String, String> answers) {
    return new Typed(
        answers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, answer -> List.of(answer.getValue()))),
        List.of());
  }

  /** What stands in the control; empty text if nothing. */
  public String value(String name) {
    var all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** True if this choice is ticked. */
  public boolean has(String name, String code) {
    return values.getOrDefault(name, List.of()).contains(code);
  }

  /** The first error of a control, for templates; null if there is none. */
  public @Nullable String error(String name) {
    return errors.stream()
        .filter(error -> error.name().equals(name))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }

  /** The same answers with one more error, such as one that only the use case could find. */
  public Typed with(FieldError error) {
    return new Typed(
        values,
        java.util.stream.Stream.concat(errors.stream(), java.util.stream.Stream.of(error))
            .toList());
  }

  /** True if the form must be shown again. */
  public boolean wrong() {
    return !errors.isEmpty();
  }

  @Override
  public String toString() {
    return "[typed]";
  }
}
