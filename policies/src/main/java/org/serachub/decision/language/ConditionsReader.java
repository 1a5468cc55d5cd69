package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.serachub.decision.Category;
import org.serachub.decision.Field;
import org.serachub.decision.LegalClass;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.region.Space;

/**
 * Reads {@code on}, {@code except}, {@code when} and {@code unless}, and the named sets they use.
 */
final class ConditionsReader {
  private static final String SET = "set:";

  private final Catalogue catalogue;
  private final Space space;
  private final Map<String, List<Section.Word>> sets = new HashMap<>();

  ConditionsReader(Catalogue catalogue, Space space) {
    this.catalogue = catalogue;
    this.space = space;
  }

  /** Reads the named sets of a document; a set is a list of words, and may not use another set. */
  void sets(Section document) {
    if (!document.has("sets")) {
      return;
    }
    for (Section section : document.sections("sets")) {
      section.expect(Set.of("name", "means", "words"), Set.of());
      List<Section.Word> words = section.words("words");
      section
          .word("name")
          .ifPresent(
              name -> {
                if (sets.putIfAbsent(name.text(), words) != null) {
                  section.mistake(name.place(), "`" + name.text() + "` stands here twice");
                }
              });
      words.stream()
          .filter(word -> word.text().startsWith(SET))
          .forEach(word -> section.mistake(word.place(), "a set cannot use another set"));
    }
  }

  /** Where the rule's fields and its {@code when} hold. */
  Box when(Section rule) {
    BitSet fields = fields(rule, rule.words("on"));
    BitSet taken = fields(rule, rule.words("except"));
    boolean named = !fields.isEmpty();
    fields.andNot(taken);
    if (named && fields.isEmpty()) {
      rule.mistake(rule.placeOf("on"), "no field is left");
    }
    Box box = space.all().withFields(fields);
    return rule.section("when").map(section -> narrow(section, box)).orElse(box);
  }

  /** Each conjunction that lifts it. */
  List<Box> unless(Section rule) {
    List<Box> boxes = new ArrayList<>();
    if (rule.has("unless")) {
      rule.sections("unless").forEach(section -> boxes.add(narrow(section, space.all())));
    }
    return boxes;
  }

  private Box narrow(Section section, Box box) {
    if (section.keys().isEmpty()) {
      section.mistake("a condition is empty");
    }
    Box narrowed = box;
    for (Section.Word key : section.keys()) {
      narrowed = narrow(section, key, narrowed);
    }
    return narrowed;
  }

  private Box narrow(Section section, Section.Word key, Box box) {
    boolean not = section.isMapping(key.text());
    Section words = not ? section.section(key.text()).orElseThrow() : section;
    if (not) {
      words.expect(Set.of("not"), Set.of());
    }
    List<Section.Word> listed = expand(section, words.words(not ? "not" : key.text()));
    if (key.text().equals("fields")) {
      BitSet fields = fields(section, listed);
      if (not) {
        fields.flip(0, space.fields());
      }
      return box.withFields(fields);
    }
    return Attribute.named(key.text())
        .map(attribute -> box.with(attribute, mask(section, attribute, listed, not)))
        .orElseGet(
            () -> {
              section.mistake(
                  key.place(), "`" + key.text() + "` is not an attribute" + hint(key.text()));
              return box;
            });
  }

  private static String hint(String word) {
    return NearestWord.hint(
        word,
        Stream.concat(Stream.of(Attribute.values()).map(Attribute::word), Stream.of("fields"))
            .toList());
  }

  private static long mask(
      Section section, Attribute attribute, List<Section.Word> words, boolean not) {
    long mask = 0;
    for (Section.Word word : words) {
      OptionalLong bit = bit(attribute, word.text());
      if (bit.isEmpty()) {
        section.mistake(
            word.place(),
            "`"
                + word.text()
                + "` is not a word for `"
                + attribute.word()
                + "`"
                + NearestWord.hint(word.text(), attribute.domain()));
      }
      mask |= bit.orElse(0);
    }
    long all = (1L << attribute.domain().size()) - 1;
    long allowed = not ? all & ~mask : mask;
    if (allowed == 0 && !words.isEmpty() && mask != 0) {
      section.mistake("no value of `" + attribute.word() + "` is left");
    }
    if (allowed == all && mask != 0) {
      section.mistake("every value of `" + attribute.word() + "` is listed; leave it out");
    }
    return allowed;
  }

  private static OptionalLong bit(Attribute attribute, String word) {
    int at = attribute.domain().indexOf(word);
    return at < 0 ? OptionalLong.empty() : OptionalLong.of(1L << at);
  }

  private List<Section.Word> expand(Section section, List<Section.Word> words) {
    List<Section.Word> expanded = new ArrayList<>();
    for (Section.Word word : words) {
      if (!word.text().startsWith(SET)) {
        expanded.add(word);
        continue;
      }
      String name = word.text().substring(SET.length());
      if (!sets.containsKey(name)) {
        section.mistake(
            word.place(), "`" + name + "` is not a set" + NearestWord.hint(name, sets.keySet()));
      }
      expanded.addAll(sets.getOrDefault(name, List.of()));
    }
    return expanded;
  }

  private BitSet fields(Section section, List<Section.Word> words) {
    BitSet fields = new BitSet(space.fields());
    for (Section.Word word : expand(section, words)) {
      Predicate<Field> named = selector(word.text());
      boolean found = false;
      for (int at = 0; at < space.fields(); at++) {
        if (named.test(catalogue.fields().get(at))) {
          fields.set(at);
          found = true;
        }
      }
      if (!found) {
        section.mistake(
            word.place(),
            "`" + word.text() + "` names no field" + NearestWord.hint(word.text(), selectors()));
      }
    }
    return fields;
  }

  private static Predicate<Field> selector(String word) {
    if (word.equals("all")) {
      return field -> true;
    }
    if (word.startsWith("category:")) {
      return field -> word.substring(9).equals(field.category().id());
    }
    if (word.startsWith("class:")) {
      return field -> word.substring(6).equals(field.legalClass().word());
    }
    return field -> word.equals(field.id().word());
  }

  private Set<String> selectors() {
    Set<String> known = new LinkedHashSet<>(Set.of("all"));
    catalogue.fields().forEach(field -> known.add(field.id().word()));
    catalogue.categories().stream().map(Category::id).forEach(id -> known.add("category:" + id));
    Stream.of(LegalClass.values()).forEach(legal -> known.add("class:" + legal.word()));
    return known;
  }
}
