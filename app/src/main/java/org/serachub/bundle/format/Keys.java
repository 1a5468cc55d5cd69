package org.serachub.bundle.format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.serachub.decision.Term;

/**
 * The keys of one mapping, read one by one. Whatever is wrong is noted and something harmless
 * returned, so that reading goes on and finds the next mistake.
 */
final class Keys {
  private static final Written<String> NOTHING = new Written<>("", Place.START);

  private final Map<String, Tree> held;
  private final Reading reading;
  private final Place at;
  private final String what;

  private Keys(Map<String, Tree> held, Reading reading, Place at, String what) {
    this.held = held;
    this.reading = reading;
    this.at = at;
    this.what = what;
  }

  /** Notes unknown keys, keys that stand twice, and a tree that has no keys at all. */
  static Keys of(Tree tree, String what, List<String> known, Reading reading) {
    var held = new LinkedHashMap<String, Tree>();
    switch (tree) {
      case Tree.Mapping mapping ->
          mapping.pairs().forEach(p -> keep(p, held, known, what, reading));
      case Tree.Refused _ -> {}
      default ->
          reading.note(tree.at(), what + ": expected keys such as `" + known.getFirst() + ":`");
    }
    return new Keys(held, reading, tree.at(), tree instanceof Tree.Mapping ? what : "");
  }

  private static void keep(
      Tree.Pair pair, Map<String, Tree> held, List<String> known, String what, Reading reading) {
    var key = pair.key();
    if (!known.contains(key.text())) {
      reading.mistakes().unknown(new Written<>(key.text(), key.at()), "key of " + what, known);
    } else if (held.putIfAbsent(key.text(), pair.held()) != null) {
      reading.note(key.at(), "`" + key.text() + "` stands twice");
    }
  }

  Place at() {
    return at;
  }

  /** Where a key's content stands, or the mapping itself. */
  Place at(String key) {
    return Optional.ofNullable(held.get(key)).map(Tree::at).orElse(at);
  }

  boolean has(String key) {
    return held.containsKey(key);
  }

  Optional<Tree> tree(String key) {
    return Optional.ofNullable(held.get(key));
  }

  private void missing(String key) {
    if (!what.isEmpty()) {
      reading.note(at, what + ": `" + key + "` is missing");
    }
  }

  private <T> Optional<T> required(String key, Optional<T> found) {
    if (!has(key)) {
      missing(key);
    }
    return found;
  }

  /** One line of text, at most {@code most} characters. */
  Optional<Written<String>> maybeText(String key, int most) {
    return tree(key).flatMap(tree -> reading.line(tree, key, most));
  }

  Written<String> text(String key, int most) {
    return required(key, maybeText(key, most)).orElse(NOTHING);
  }

  /** A code that a bundle gives to something: lower case letters, digits and hyphens. */
  Written<String> code(String key) {
    return required(key, maybeCode(key)).orElse(NOTHING);
  }

  Optional<Written<String>> maybeCode(String key) {
    return tree(key).flatMap(tree -> reading.code(tree, key));
  }

  /** A reference to something by its code or address; whether it exists is checked later. */
  Optional<Written<String>> maybeReference(String key) {
    return maybeText(key, 254);
  }

  Written<String> reference(String key) {
    return text(key, 254);
  }

  <E extends Enum<E> & Term> Optional<Written<E>> maybeWord(String key, Class<E> type) {
    return tree(key).flatMap(tree -> reading.word(tree, key, type));
  }

  <E extends Enum<E> & Term> Written<E> word(String key, Class<E> type) {
    return required(key, maybeWord(key, type))
        .orElseGet(() -> new Written<>(type.getEnumConstants()[0], at(key)));
  }

  Optional<Written<LocalDate>> maybeDate(String key) {
    return tree(key).flatMap(tree -> reading.date(tree, key));
  }

  Written<LocalDate> date(String key) {
    return required(key, maybeDate(key))
        .orElseGet(() -> new Written<>(reading.when().today(), at(key)));
  }

  Optional<Written<Instant>> maybeMoment(String key) {
    return tree(key).flatMap(tree -> reading.moment(tree, key));
  }

  Written<Instant> moment(String key) {
    return moment(key, reading.when().now());
  }

  /** One with which nothing else is wrong if it cannot be read itself. */
  Written<Instant> moment(String key, Instant otherwise) {
    return required(key, maybeMoment(key)).orElseGet(() -> new Written<>(otherwise, at(key)));
  }

  /** True only if it says so. */
  boolean flag(String key) {
    return tree(key).map(tree -> reading.flag(tree, key)).orElse(false);
  }

  /** A whole number from {@code least} to {@code most}. */
  int number(String key, int least, int most) {
    return required(key, tree(key).map(tree -> reading.number(tree, key, least, most)))
        .orElse(least);
  }

  /** Every item of a list, read by {@code one}; nothing if the key is absent. */
  <T> List<T> each(String key, Function<Tree, T> one) {
    return items(key).map(one).toList();
  }

  /** The items of a list of words, each a piece of text. */
  List<Written<String>> references(String key) {
    var found = new ArrayList<Written<String>>();
    items(key).forEach(tree -> reading.line(tree, key, 254).ifPresent(found::add));
    return found;
  }

  <E extends Enum<E> & Term> List<Written<E>> words(String key, Class<E> type) {
    var found = new ArrayList<Written<E>>();
    items(key).forEach(tree -> reading.word(tree, key, type).ifPresent(found::add));
    return found;
  }

  private Stream<Tree> items(String key) {
    return tree(key).stream().flatMap(tree -> reading.items(tree, key).stream());
  }
}
