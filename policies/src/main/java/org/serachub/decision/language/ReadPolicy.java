package org.serachub.decision.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.region.Space;

/** Reads the documents of a policy set. */
public final class ReadPolicy {
  private final PolicyDocuments documents;
  private final List<Mistake> mistakes = new ArrayList<>();

  private ReadPolicy(PolicyDocuments documents) {
    this.documents = documents;
  }

  /**
   * Reads them all.
   *
   * @throws PolicyMistakes with everything that is wrong in any of them
   */
  public static PolicySet read(PolicyDocuments documents) {
    return new ReadPolicy(documents).read();
  }

  private PolicySet read() {
    Optional<Section> vocabularyFile = document("vocabulary.yaml");
    Optional<Section> choicesFile = document("choices.yaml");
    Optional<Section> catalogueFile = document("catalogue.yaml");
    Optional<Section> rulesFile = document("rules.yaml");
    Optional<Section> invariantsFile = document("invariants.yaml");
    Optional<Vocabulary> vocabulary = vocabularyFile.map(VocabularyReader::read);
    Optional<Catalogue> catalogue =
        choicesFile
            .map(ChoicesReader::read)
            .flatMap(lists -> catalogueFile.map(file -> new CatalogueReader(lists).read(file)))
            .filter(found -> !found.fields().isEmpty());
    if (vocabulary.isEmpty() || catalogue.isEmpty()) {
      throw new PolicyMistakes(mistakes);
    }
    Space space = new Space(catalogue.get().fields().size());
    ConditionsReader conditions = new ConditionsReader(catalogue.get(), space);
    List<Rule> rules =
        rulesFile
            .map(file -> new RulesReader(catalogue.get(), conditions).read(file))
            .orElse(List.of());
    // Without the sets of the rules every invariant that uses one would look misspelt.
    List<Invariant> invariants =
        invariantsFile
            .filter(file -> rulesFile.isPresent())
            .map(file -> new InvariantsReader(conditions).read(file))
            .orElse(List.of());
    if (!mistakes.isEmpty()) {
      throw new PolicyMistakes(mistakes);
    }
    return new PolicySet(
        documents.version(), vocabulary.get(), catalogue.get(), space, rules, invariants);
  }

  private Optional<Section> document(String name) {
    int before = mistakes.size();
    var root = new YamlReader(name, mistakes).read(documents.file(name));
    if (root.isEmpty() && mistakes.size() == before) {
      mistakes.add(new Mistake(new Place(name, 1, 1), "the document is empty"));
    }
    return root.map(node -> Section.of(name, node, mistakes));
  }
}
