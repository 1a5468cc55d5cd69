package org.serachub.decision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.serachub.decision.Decision;
import org.serachub.decision.Policy;
import org.serachub.decision.RuleId;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.Story;

/** Judges a policy set by stories. */
final class JudgeStories {
  private JudgeStories() {}

  /** Every answer that is not the one a story expects. */
  static List<Mistake> failing(Policy policy, List<Story> stories) {
    List<Mistake> failing = new ArrayList<>();
    for (Story story : stories) {
      for (Story.Expected expected : story.expected()) {
        Decision decision = new InWords(expected.facts()).decide(policy, expected.field());
        if (decision.level() != expected.level()) {
          failing.add(new Mistake(expected.place(), text(story, expected, decision)));
        }
      }
    }
    return failing;
  }

  private static String text(Story story, Story.Expected expected, Decision decision) {
    String rules =
        decision.deciding().stream()
            .map(RuleId::word)
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(", "));
    return "story `%s`: `%s` is expected to be %s and is %s, by %s"
        .formatted(
            story.name(),
            expected.field(),
            expected.level().word(),
            decision.level().word(),
            rules.isEmpty() ? "no rule at all" : rules);
  }
}
