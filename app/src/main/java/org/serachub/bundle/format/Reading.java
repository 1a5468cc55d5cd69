package org.serachub.bundle.format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serachub.decision.Term;

/** Turns single scalars into what they stand for, noting those that do not stand for anything. */
final class Reading {
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Mistakes mistakes;
  private final When when;

  Reading(Mistakes mistakes, When when) {
    this.mistakes = mistakes;
    this.when = when;
  }

  Mistakes mistakes() {
    return mistakes;
  }

  When when() {
    return when;
  }

  void note(Place at, String text) {
    mistakes.add(at, text);
  }

  private Optional<Written<String>> scalar(Tree tree, String key) {
    return switch (tree) {
      case Tree.Scalar scalar when scalar.text().isBlank() -> {
        note(scalar.at(), "`" + key + "` is empty");
        yield Optional.empty();
      }
      case Tree.Scalar scalar -> Optional.of(new Written<>(scalar.text().strip(), scalar.at()));
      case Tree.Refused _ -> Optional.empty();
      default -> {
        note(tree.at(), "`" + key + "` holds one piece of text, not a list or keys");
        yield Optional.empty();
      }
    };
  }

  /** Text of one line or, if {@code lines}, several; length in characters as a person counts. */
  Optional<Written<String>> text(Tree tree, String key, int most, boolean lines) {
    return scalar(tree, key)
        .filter(
            text -> {
              var wrong = Texts.wrongWith(text.value(), most, lines);
              wrong.ifPresent(why -> note(text.at(), "`" + key + "` " + why));
              return wrong.isEmpty();
            });
  }

  Optional<Written<String>> line(Tree tree, String key, int most) {
    return text(tree, key, most, false);
  }

  Optional<Written<String>> code(Tree tree, String key) {
    var about = "is a code: lower case letters, digits and hyphens, at most 60";
    return matching(
        tree, key, about, t -> CODE.matcher(t).matches() ? Optional.of(t) : Optional.empty());
  }

  <E extends Enum<E> & Term> Optional<Written<E>> word(Tree tree, String key, Class<E> type) {
    return scalar(tree, key)
        .flatMap(
            text -> {
              var terms = Stream.of(type.getEnumConstants());
              var term = terms.filter(t -> t.word().equals(text.value())).findFirst();
              if (term.isEmpty()) {
                mistakes.unknown(text, key, words(type));
              }
              return term.map(t -> new Written<>(t, text.at()));
            });
  }

  private static <E extends Enum<E> & Term> List<String> words(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(Term::word).toList();
  }

  Optional<Written<LocalDate>> date(Tree tree, String key) {
    return matching(tree, key, "is not a date such as 2026-11-23 or today-3d", when::date);
  }

  Optional<Written<Instant>> moment(Tree tree, String key) {
    var about = "is not a date with a time such as 2026-11-23 14:05 or today-3d 14:05";
    return matching(tree, key, about, when::moment);
  }

  boolean flag(Tree tree, String key) {
    return matching(tree, key, "is true or false", Reading::truth)
        .map(Written::value)
        .orElse(false);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  int number(Tree tree, String key, int least, int most) {
    return matching(
            tree,
            key,
            "is a whole number from " + least + " to " + most,
            text ->
                Optional.of(text)
                    .filter(t -> NUMBER.matcher(t).matches())
                    .map(Integer::valueOf)
                    .filter(n -> n >= least && n <= most))
        .map(Written::value)
        .orElse(least);
  }

  private <T> Optional<Written<T>> matching(
      Tree tree, String key, String about, Function<String, Optional<T>> read) {
    return scalar(tree, key)
        .flatMap(
            text -> {
              var found = read.apply(text.value());
              if (found.isEmpty()) {
                note(text.at(), "`" + key + "` " + about);
              }
              return found.map(t -> new Written<>(t, text.at()));
            });
  }

  List<Tree> items(Tree tree, String key) {
    return switch (tree) {
      case Tree.Many many -> many.items();
      case Tree.Refused _ -> List.of();
      default -> {
        note(tree.at(), "`" + key + "` is a list");
        yield List.of();
      }
    };
  }
}
