package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.Category;
import org.serachub.decision.Choice;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.FieldType;
import org.serachub.decision.Generaliser;
import org.serachub.decision.LegalClass;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;
import org.serachub.decision.content.Generalisers;

/** Reads {@code catalogue.yaml}. */
final class CatalogueReader {
  private static final String WORD = "[a-z][a-z0-9-]{1,59}";

  private final Map<String, List<Choice>> lists;
  private final List<Field> fields = new ArrayList<>();
  private final List<Category> categories = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  CatalogueReader(Map<String, List<Choice>> lists) {
    this.lists = lists;
  }

  Catalogue read(Section document) {
    document.expect(Set.of("categories"), Set.of());
    for (Section section : document.sections("categories")) {
      section.expect(Set.of("id", "label", "fields"), Set.of());
      Category category = new Category(id(section, "category:"), section.text("label").orElse(""));
      categories.add(category);
      section.sections("fields").forEach(field -> field(field, category));
    }
    return new Catalogue(fields, categories);
  }

  private String id(Section section, String kind) {
    Optional<Section.Word> id = section.word("id");
    id.ifPresent(
        word -> {
          if (!word.text().matches(WORD)) {
            section.mistake(word.place(), "an id is lower case letters, digits and hyphens");
          } else if (!seen.add(kind + word.text())) {
            section.mistake(word.place(), "`" + word.text() + "` stands here twice");
          }
        });
    return id.map(Section.Word::text).filter(text -> text.matches(WORD)).orElse("unnamed");
  }

  private void field(Section section, Category category) {
    section.expect(
        Set.of("id", "label", "question", "type", "class", "retention", "about"),
        Set.of("choices", "existence", "repeat", "general"));
    String id = id(section, "");
    FieldType type =
        term(section, "type", FieldType.class, FieldType.values()).orElse(FieldType.TEXT);
    LegalClass legal =
        term(section, "class", LegalClass.class, LegalClass.values())
            .orElse(LegalClass.SAFETY_CRITICAL);
    List<Choice> choices = choices(section, type);
    fields.add(
        new Field(
            new FieldId(id),
            section.text("label").orElse(""),
            section.text("question").orElse(""),
            type,
            choices,
            category,
            legal,
            section.text("retention").orElse(""),
            about(section),
            existence(section),
            section.yes("repeat"),
            generaliser(section, type, choices)));
  }

  private static <E extends Enum<E> & Term> Optional<E> term(
      Section section, String key, Class<E> type, E[] values) {
    return section.word(key).flatMap(word -> term(section, word, type, values));
  }

  private static <E extends Enum<E> & Term> Optional<E> term(
      Section section, Section.Word word, Class<E> type, E[] values) {
    List<String> known = Stream.of(values).map(Term::word).toList();
    if (!known.contains(word.text())) {
      unknown(section, word, known);
      return Optional.empty();
    }
    return Optional.of(Term.of(type, word.text()));
  }

  private static void unknown(Section section, Section.Word word, Collection<String> known) {
    section.mistake(
        word.place(), "`" + word.text() + "` is not known" + NearestWord.hint(word.text(), known));
  }

  private List<Choice> choices(Section section, FieldType type) {
    boolean listed = type == FieldType.CHOICE || type == FieldType.MULTI;
    Optional<Section.Word> name = section.word("choices");
    if (listed != section.has("choices")) {
      section.mistake(listed ? "`choices` is missing" : "only a choice has `choices`");
    }
    if (name.isPresent() && !lists.containsKey(name.get().text())) {
      unknown(section, name.get(), lists.keySet());
    }
    return name.map(word -> lists.getOrDefault(word.text(), List.of())).orElse(List.of());
  }

  private static Set<SubjectKind> about(Section section) {
    Set<SubjectKind> about = EnumSet.noneOf(SubjectKind.class);
    for (Section.Word word : section.words("about")) {
      term(section, word, SubjectKind.class, SubjectKind.values()).ifPresent(about::add);
    }
    return about;
  }

  private static boolean existence(Section section) {
    Optional<Section.Word> word = section.word("existence");
    if (word.isPresent() && !word.get().text().equals("tells")) {
      unknown(section, word.get(), List.of("tells"));
    }
    return word.isPresent();
  }

  private static Optional<Generaliser> generaliser(
      Section section, FieldType type, List<Choice> choices) {
    Optional<Section.Word> name = section.word("general");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (!Generalisers.NAMES.contains(name.get().text())) {
      unknown(section, name.get(), Generalisers.NAMES);
      return Optional.empty();
    }
    Optional<Generaliser> general = Generalisers.of(name.get().text(), type, choices);
    if (general.isEmpty()) {
      section.mistake(
          name.get().place(),
          "`" + name.get().text() + "` is no general form of a field of this type");
    }
    return general;
  }
}
