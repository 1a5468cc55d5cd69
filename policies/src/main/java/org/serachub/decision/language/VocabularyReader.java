package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.region.Attribute;

/** Reads {@code vocabulary.yaml}, which must name exactly what the code knows. */
final class VocabularyReader {
  private static final List<String> KINDS = List.of("requester", "request", "value", "basis");

  private VocabularyReader() {}

  static Vocabulary read(Section document) {
    document.expect(Set.of("attributes"), Set.of());
    Map<Attribute, Vocabulary.Entry> entries = new EnumMap<>(Attribute.class);
    for (Section section : document.sections("attributes")) {
      section.expect(Set.of("name", "about", "label", "told", "values"), Set.of());
      section.word("name").ifPresent(name -> attribute(section, name, entries));
    }
    for (Attribute attribute : Attribute.values()) {
      if (!entries.containsKey(attribute)) {
        document.mistake("attribute `" + attribute.word() + "` is missing");
        entries.put(attribute, new Vocabulary.Entry("", "", false, attribute.domain()));
      }
    }
    return new Vocabulary(entries);
  }

  private static void attribute(
      Section section, Section.Word name, Map<Attribute, Vocabulary.Entry> entries) {
    Optional<Attribute> attribute = Attribute.named(name.text());
    if (attribute.isEmpty()) {
      List<String> known = Stream.of(Attribute.values()).map(Attribute::word).toList();
      section.mistake(
          name.place(),
          "`" + name.text() + "` is not an attribute" + NearestWord.hint(name.text(), known));
      return;
    }
    String about = section.text("about").orElse("");
    if (!KINDS.contains(about)) {
      section.mistake("`about` is one of " + String.join(", ", KINDS));
    }
    Vocabulary.Entry entry =
        new Vocabulary.Entry(
            about,
            section.text("label").orElse(""),
            section.yes("told"),
            phrases(section, attribute.get()));
    if (entries.putIfAbsent(attribute.get(), entry) != null) {
      section.mistake(name.place(), "`" + name.text() + "` stands here twice");
    }
  }

  private static List<String> phrases(Section section, Attribute attribute) {
    List<String> phrases = new ArrayList<>(attribute.domain());
    section
        .section("values")
        .ifPresent(
            values -> {
              values.expect(Set.copyOf(attribute.domain()), Set.of());
              for (int at = 0; at < phrases.size(); at++) {
                phrases.set(at, values.text(phrases.get(at)).orElse(phrases.get(at)));
              }
            });
    return phrases;
  }
}
