package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.serachub.decision.FieldId;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Judges the shipped set by stories: given who asks and what is known, what is expected. */
class StoriesTest {
  private static final Path STORIES = Path.of("src/test/resources/stories");

  @TestFactory
  Stream<DynamicTest> theShippedSetTellsEachStoryAsExpected() throws IOException {
    return stories().stream()
        .map(story -> DynamicTest.dynamicTest(text(story, "story"), () -> check(story)));
  }

  @Test
  void thereAreEnoughStoriesAndSomeJudgeWithholding() throws IOException {
    assertTrue(stories().size() >= 25);
    assertTrue(stories().stream().filter(story -> story.containsKey("harm")).count() >= 6);
  }

  private static void check(Map<String, Object> story) {
    Words given = new Words(words(story.getOrDefault("given", Map.of())));
    for (Object expected : (List<?>) story.getOrDefault("expect", List.of())) {
      Map<String, String> words = words(expected);
      String field = words.remove("field");
      String level = words.remove("level");
      assertEquals(
          level,
          given
              .and(words)
              .decide(Policies.shipped(), new FieldId(String.valueOf(field)))
              .level()
              .word(),
          () -> field + " " + words);
    }
  }

  private static List<Map<String, Object>> stories() throws IOException {
    try (Stream<Path> files = Files.list(STORIES)) {
      return files.sorted().map(StoriesTest::read).toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(Path file) {
    try {
      return (Map<String, Object>)
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> words(Object map) {
    Map<String, String> words = new HashMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> words.put(key.toString(), value.toString()));
    return words;
  }

  private static String text(Map<String, Object> story, String key) {
    return String.valueOf(story.get(key));
  }
}
