package org.serachub.decision.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serachub.decision.region.Attribute;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class VocabularyTest {
  private static final PolicyDocuments SHIPPED = PolicyDocuments.shipped();

  /** Read anew here, so that the reader's own check is checked too. */
  private static Map<String, Set<String>> shipped() {
    String yaml = new String(SHIPPED.file("vocabulary.yaml"), StandardCharsets.UTF_8);
    Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<String, Set<String>> words = new TreeMap<>();
    for (Object entry : (List<?>) document.values().iterator().next()) {
      Map<?, ?> attribute = (Map<?, ?>) entry;
      Map<?, ?> values = Map.copyOf((Map<?, ?>) text(attribute, "values"));
      words.put(
          text(attribute, "name").toString(),
          values.keySet().stream().map(Object::toString).collect(Collectors.toSet()));
    }
    return words;
  }

  private static Object text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value;
  }

  @Test
  void theVocabularyNamesExactlyTheWordsOfTheCode() {
    Map<String, Set<String>> code =
        Stream.of(Attribute.values())
            .collect(
                Collectors.toMap(
                    Attribute::word,
                    attribute -> new TreeSet<>(attribute.domain()),
                    (a, b) -> a,
                    TreeMap::new));

    assertEquals(code, shipped());
  }

  @Test
  void aWordTooManyOrTooFewIsAMistake() {
    String yaml = new String(SHIPPED.file("vocabulary.yaml"), StandardCharsets.UTF_8);
    for (String changed :
        List.of(
            yaml.replace("      chair: the chair\n", ""),
            yaml.replace("      chair: the chair\n", "      chairr: the chair\n"),
            yaml.replace("  - name: excluded", "  - name: exclude"))) {
      PolicyDocuments documents =
          SHIPPED.with("vocabulary.yaml", changed.getBytes(StandardCharsets.UTF_8));
      assertThrows(PolicyMistakes.class, () -> ReadPolicy.read(documents));
    }
  }

  @Test
  void consentDecisionsExclusionAndWhatTheCustodianSaidAreNeverTold() {
    Vocabulary vocabulary = ReadPolicy.read(SHIPPED).vocabulary();

    for (Attribute attribute :
        List.of(
            Attribute.EXCLUDED,
            Attribute.CONSENT,
            Attribute.DECISION,
            Attribute.GATEWAY,
            Attribute.RELEASE,
            Attribute.HANDLING,
            Attribute.KIND)) {
      assertFalse(vocabulary.told(attribute), attribute::word);
    }
    assertTrue(vocabulary.told(Attribute.UNDERTAKING));
  }
}
