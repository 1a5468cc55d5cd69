package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.decision.RuleId;
import org.serachub.decision.Term;
import org.serachub.decision.region.Box;

/** Reads {@code rules.yaml}. */
final class RulesReader {
  private static final Map<String, Rule.Told> TOLD =
      Map.of("yes", Rule.Told.YES, "general", Rule.Told.GENERAL, "no", Rule.Told.NO);

  private final Catalogue catalogue;
  private final ConditionsReader conditions;
  private final Set<String> seen = new HashSet<>();

  RulesReader(Catalogue catalogue, ConditionsReader conditions) {
    this.catalogue = catalogue;
    this.conditions = conditions;
  }

  List<Rule> read(Section document) {
    document.expect(Set.of("rules"), Set.of("sets"));
    conditions.sets(document);
    List<Rule> rules = new ArrayList<>();
    document.sections("rules").forEach(section -> rule(section).ifPresent(rules::add));
    return rules;
  }

  private Optional<Rule> rule(Section section) {
    section.expect(
        Set.of("id", "on", "reader", "dpo", "source", "told"),
        Set.of("grant", "cap", "except", "when", "unless", "backstop"));
    boolean grants = section.has("grant");
    if (grants == section.has("cap")) {
      section.mistake("a rule is either a `grant` or a `cap`");
    }
    Optional<Section.Word> id = section.word("id");
    id.ifPresent(word -> checkId(section, word));
    Optional<Level> level = level(section, grants ? "grant" : "cap");
    level.ifPresent(found -> checkLevel(section, grants, found));
    Box when = conditions.when(section);
    List<Box> unless = conditions.unless(section);
    if (grants && !unless.isEmpty()) {
      section.mistake(section.placeOf("unless"), "only a cap has `unless`");
    }
    if (grants && section.has("backstop")) {
      section.mistake(section.placeOf("backstop"), "only a cap is a backstop");
    }
    level.filter(found -> found == Level.PARTIAL).ifPresent(found -> checkGeneral(section, when));
    Rule.Sentences sentences = sentences(section);
    return id.flatMap(
        word ->
            level.map(
                found ->
                    new Rule(
                        new RuleId(word.text()),
                        grants ? Rule.Act.GRANT : Rule.Act.CAP,
                        found,
                        when,
                        unless,
                        sentences,
                        section.place())));
  }

  private void checkId(Section section, Section.Word id) {
    if (!id.text().matches("(grant|cap)-[a-z0-9-]{1,50}")) {
      section.mistake(id.place(), "a rule is called `grant-…` or `cap-…`");
    } else if (id.text().startsWith("grant-") != section.has("grant")) {
      section.mistake(id.place(), "`" + id.text() + "` is named for the other act");
    }
    if (!seen.add(id.text())) {
      section.mistake(id.place(), "`" + id.text() + "` stands here twice");
    }
  }

  static Optional<Level> level(Section section, String key) {
    Optional<Section.Word> word = section.word(key);
    List<String> known = Stream.of(Level.values()).map(Level::word).toList();
    word.filter(found -> !known.contains(found.text()))
        .ifPresent(
            found ->
                section.mistake(
                    found.place(),
                    "`"
                        + found.text()
                        + "` is not a level"
                        + NearestWord.hint(found.text(), known)));
    return word.filter(found -> known.contains(found.text()))
        .map(found -> Term.of(Level.class, found.text()));
  }

  private static void checkLevel(Section section, boolean grants, Level level) {
    if (grants && level == Level.HIDDEN) {
      section.mistake(section.placeOf("grant"), "a grant of hidden grants nothing");
    }
    if (!grants && level == Level.SHOWN) {
      section.mistake(section.placeOf("cap"), "a cap at shown lowers nothing");
    }
  }

  private void checkGeneral(Section section, Box when) {
    String without =
        when.fields().stream()
            .mapToObj(at -> catalogue.fields().get(at))
            .filter(field -> field.generaliser().isEmpty())
            .map(Field::id)
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(", "));
    if (!without.isEmpty()) {
      section.mistake(
          section.placeOf("on"), "partial needs a general form, which these lack: " + without);
    }
  }

  private static Rule.Sentences sentences(Section section) {
    Optional<Section.Word> told = section.word("told");
    told.filter(word -> !TOLD.containsKey(word.text().toLowerCase(Locale.ROOT)))
        .ifPresent(word -> section.mistake(word.place(), "`told` is `yes`, `general` or `no`"));
    return new Rule.Sentences(
        section.text("reader").orElse(""),
        section.text("dpo").orElse(""),
        section.text("source").orElse(""),
        told.map(word -> TOLD.getOrDefault(word.text(), Rule.Told.NO)).orElse(Rule.Told.NO),
        section.yes("backstop"));
  }
}
