package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.region.Attribute;

/** Reads stories, one a file. */
public final class ReadStories {
  private final FieldCatalogue catalogue;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Set<Integer> hardCases = new HashSet<>();

  private ReadStories(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads them all, in the order of their names.
   *
   * @param files by name
   * @throws PolicyMistakes with everything that is wrong in any of them
   */
  public static List<Story> read(Map<String, byte[]> files, FieldCatalogue catalogue) {
    ReadStories reader = new ReadStories(catalogue);
    List<Story> stories = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (name, bytes) ->
                new YamlReader(name, reader.mistakes)
                    .read(bytes)
                    .map(node -> Section.of(name, node, reader.mistakes))
                    .ifPresent(section -> stories.add(reader.story(name, section))));
    if (!reader.mistakes.isEmpty()) {
      throw new PolicyMistakes(reader.mistakes);
    }
    return stories;
  }

  private Story story(String name, Section section) {
    section.expect(Set.of("story", "why", "expect"), Set.of("case", "harm", "given"));
    Map<String, String> given =
        section.section("given").map(facts -> facts(facts, Set.of())).orElse(Map.of());
    List<Story.Expected> expected = new ArrayList<>();
    for (Section line : section.sections("expect")) {
      expected(line, given).ifPresent(expected::add);
    }
    return new Story(
        name.replaceAll("\\.yaml$", ""),
        hardCase(section),
        section.yes("harm"),
        section.text("story").orElse(""),
        section.text("why").orElse(""),
        expected);
  }

  private int hardCase(Section section) {
    Optional<Section.Word> number = section.word("case");
    if (number.isEmpty()) {
      return 0;
    }
    if (!number.get().text().matches("[1-9][0-9]?")) {
      section.mistake(number.get().place(), "a hard case has a number from 1 to 99");
      return 0;
    }
    int hardCase = Integer.parseInt(number.get().text());
    if (!hardCases.add(hardCase)) {
      section.mistake(number.get().place(), "hard case " + hardCase + " is told twice");
    }
    return hardCase;
  }

  private Optional<Story.Expected> expected(Section line, Map<String, String> given) {
    for (String key : List.of("field", "level")) {
      if (!line.has(key)) {
        line.mistake("`" + key + "` is missing");
      }
    }
    Map<String, String> facts = new TreeMap<>(given);
    Map<String, String> said = facts(line, Set.of("field", "level"));
    if (said.containsKey("custody")) {
      facts.remove("agreement");
    }
    facts.putAll(said);
    Optional<Level> level = RulesReader.level(line, "level");
    return field(line)
        .flatMap(
            field -> level.map(found -> new Story.Expected(field, found, facts, line.place())));
  }

  private Optional<FieldId> field(Section line) {
    Optional<Section.Word> word = line.word("field");
    List<String> known = catalogue.fields().stream().map(Field::id).map(FieldId::word).toList();
    word.filter(found -> !known.contains(found.text()))
        .ifPresent(
            found ->
                line.mistake(
                    found.place(),
                    "`" + found.text() + "` is no field" + NearestWord.hint(found.text(), known)));
    return word.map(Section.Word::text).filter(known::contains).map(FieldId::new);
  }

  private static Map<String, String> facts(Section section, Set<String> besides) {
    Map<String, String> facts = new TreeMap<>();
    for (Section.Word key : section.keys()) {
      if (besides.contains(key.text())) {
        continue;
      }
      Optional<Attribute> attribute = Attribute.named(key.text());
      if (attribute.isEmpty()) {
        List<String> known = Stream.of(Attribute.values()).map(Attribute::word).toList();
        unknown(section, key, "is not an attribute", known);
      }
      Optional<Section.Word> word = section.word(key.text());
      if (attribute.isPresent() && word.isPresent()) {
        List<String> known = attribute.get().domain();
        if (!known.contains(word.get().text())) {
          unknown(section, word.get(), "is not a word for `" + key.text() + "`", known);
        }
        facts.put(key.text(), word.get().text());
      }
    }
    return facts;
  }

  private static void unknown(Section section, Section.Word word, String what, List<String> known) {
    section.mistake(
        word.place(), "`" + word.text() + "` " + what + NearestWord.hint(word.text(), known));
  }
}
