package org.serachub.decision.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadStoriesTest {
  private static final Catalogue CATALOGUE = ReadPolicy.read(PolicyDocuments.shipped()).catalogue();

  private static final String STORY =
      """
      story: Somebody asks
      case: 7
      harm: yes
      why: Because.
      given: {sector: housing}
      expect:
        - {field: risk-level, level: shown}
        - {field: risk-level, level: hidden, sector: benefits, custody: own}
      """;

  private static List<Story> read(String text) {
    return ReadStories.read(Map.of("asks.yaml", text.getBytes(StandardCharsets.UTF_8)), CATALOGUE);
  }

  private static List<String> mistakes(String text) {
    return assertThrows(PolicyMistakes.class, () -> read(text)).mistakes().stream()
        .map(Mistake::toString)
        .toList();
  }

  @Test
  void whatIsExpectedAddsToWhatIsGiven() {
    Story story = read(STORY).getFirst();

    assertEquals("asks", story.name());
    assertEquals(7, story.hardCase());
    assertTrue(story.harm());
    assertEquals(Map.of("sector", "housing"), story.expected().getFirst().facts());
    assertEquals(
        Map.of("sector", "benefits", "custody", "own"), story.expected().getLast().facts());
  }

  @Test
  void allMistakesComeAtOnceWithTheNearestWord() {
    assertEquals(
        List.of(
            "asks.yaml:1:1: `why` is missing",
            "asks.yaml:4:17: `housng` is not a word for `sector`; did you mean `housing`?",
            "asks.yaml:6:13: `risk-levle` is no field; did you mean `risk-level`?",
            "asks.yaml:7:39: `sectr` is not an attribute; did you mean `sector`?",
            "asks.yaml:7:32: `hiden` is not a level; did you mean `hidden`?",
            "asks.yaml:2:7: a hard case has a number from 1 to 99"),
        mistakes(
            STORY
                .replace("why: Because.\\n".translateEscapes(), "")
                .replace("case: 7", "case: seven")
                .replace("sector: housing", "sector: housng")
                .replaceFirst("risk-level", "risk-levle")
                .replace("hidden, sector", "hiden, sectr")));
  }

  @Test
  void oneHardCaseIsToldOnce() {
    byte[] story = STORY.getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> twice = Map.of("a.yaml", story, "b.yaml", story);

    assertEquals(
        List.of("b.yaml:2:7: hard case 7 is told twice"),
        assertThrows(PolicyMistakes.class, () -> ReadStories.read(twice, CATALOGUE))
            .mistakes()
            .stream()
            .map(Mistake::toString)
            .toList());
  }

  @Test
  void aFolderMayHoldStoriesOrNone(@TempDir Path folder) throws IOException {
    assertEquals(Map.of(), StoryFiles.in(folder));
    Files.createDirectory(folder.resolve("stories"));
    Files.writeString(folder.resolve("stories/asks.yaml"), STORY);
    Files.writeString(folder.resolve("stories/notes.txt"), "not a story");

    assertEquals(List.of("asks.yaml"), List.copyOf(StoryFiles.in(folder).keySet()));
    assertTrue(StoryFiles.shipped().containsKey("advocates-notes.yaml"));
  }
}
