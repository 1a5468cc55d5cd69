package org.serachub.decision.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.ReadStories;
import org.serachub.decision.language.Story;
import org.serachub.decision.language.StoryFiles;

/** Judges the shipped set by stories: given who asks and what is known, what is expected. */
class StoriesTest {
  /** The hard cases of the disclosure rules; each is told by one story. */
  private static final int HARD_CASES = 32;

  private static final List<Story> STORIES =
      ReadStories.read(StoryFiles.shipped(), Policies.shipped().catalogue());

  @TestFactory
  Stream<DynamicTest> theShippedSetTellsEachStoryAsExpected() {
    return STORIES.stream()
        .map(
            story ->
                DynamicTest.dynamicTest(
                    (story.hardCase() == 0 ? "" : "hard case " + story.hardCase() + ": ")
                        + story.tells(),
                    () -> story.expected().forEach(StoriesTest::check)));
  }

  private static void check(Story.Expected expected) {
    Words words = new Words(expected.facts());
    assertEquals(
        expected.level(),
        words.decide(Policies.shipped(), expected.field()).level(),
        () -> expected.place() + " " + expected.field());
    assertEquals(words.words(), new InWords(expected.facts()).words());
  }

  @Test
  void theSecondEvaluatorTellsThemAsExpectedToo() {
    NaiveEvaluator naive = new NaiveEvaluator(text("catalogue.yaml"), text("rules.yaml"));
    for (Story story : STORIES) {
      for (Story.Expected expected : story.expected()) {
        assertEquals(
            expected.level().word(),
            naive.decide(expected.field().word(), new Words(expected.facts()).words()).level(),
            () -> expected.place() + " " + expected.field());
      }
    }
  }

  private static String text(String name) {
    return new String(PolicyDocuments.shipped().file(name), StandardCharsets.UTF_8);
  }

  @Test
  void thereAreEnoughAndManyJudgeWithholding() {
    assertTrue(STORIES.size() >= 60, () -> STORIES.size() + " stories");
    assertTrue(STORIES.stream().filter(Story::harm).count() >= 25);
  }

  @Test
  void everyHardCaseIsTold() {
    Set<Integer> told = new TreeSet<>(STORIES.stream().map(Story::hardCase).toList());
    told.remove(0);

    assertEquals(Set.copyOf(IntStream.rangeClosed(1, HARD_CASES).boxed().toList()), told);
  }

  /** A story that only tells of what stays hidden would pass with no rule at all. */
  @Test
  void withoutRulesThatOpenEveryStoryOfHarmFails() {
    for (Story story : STORIES) {
      if (story.harm()) {
        assertTrue(
            story.expected().stream().anyMatch(expected -> expected.level().discloses()),
            story::name);
      }
    }
  }
}
