package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Level;
import org.serachub.decision.region.Box;

/** Reads {@code invariants.yaml}. */
final class InvariantsReader {
  private final ConditionsReader conditions;

  InvariantsReader(ConditionsReader conditions) {
    this.conditions = conditions;
  }

  List<Invariant> read(Section document) {
    document.expect(Set.of("invariants"), Set.of());
    List<Invariant> invariants = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Section section : document.sections("invariants")) {
      section.expect(
          Set.of("id", "says", "on"),
          Set.of("never-above", "never-below", "except", "when", "unless"));
      section
          .word("id")
          .filter(id -> !seen.add(id.text()))
          .ifPresent(id -> section.mistake(id.place(), "`" + id.text() + "` stands here twice"));
      invariant(section).ifPresent(invariants::add);
    }
    return invariants;
  }

  private Optional<Invariant> invariant(Section section) {
    boolean above = section.has("never-above");
    if (above == section.has("never-below")) {
      section.mistake("an invariant is either `never-above` or `never-below`");
    }
    Optional<Level> level = RulesReader.level(section, above ? "never-above" : "never-below");
    if (level.filter(found -> found == (above ? Level.SHOWN : Level.HIDDEN)).isPresent()) {
      section.mistake("this can never be broken");
    }
    Box when = conditions.when(section);
    List<Box> unless = conditions.unless(section);
    return section
        .word("id")
        .flatMap(
            id ->
                level.map(
                    found ->
                        new Invariant(
                            id.text(),
                            above ? Invariant.Never.ABOVE : Invariant.Never.BELOW,
                            found,
                            when,
                            unless,
                            section.text("says").orElse(""),
                            section.place())));
  }
}
