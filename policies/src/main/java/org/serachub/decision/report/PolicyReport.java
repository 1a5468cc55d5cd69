package org.serachub.decision.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.content.JsonText;
import org.serachub.decision.engine.Policies;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.language.ReadStories;
import org.serachub.decision.language.Story;
import org.serachub.decision.proof.CheckSet;
import org.serachub.decision.proof.Prove;

/** What reading, proving and checking a set of documents came to. */
public final class PolicyReport {
  private final List<Found> found = new ArrayList<>();
  private final Map<String, Object> counts = new LinkedHashMap<>();
  private final List<String> last = new ArrayList<>();

  private PolicyReport() {}

  /** Reads, proves, judges by stories, and checks. */
  public static PolicyReport check(PolicyDocuments documents, Map<String, byte[]> stories) {
    PolicyReport report = new PolicyReport();
    report.reading(
        () -> {
          PolicySet set = ReadPolicy.read(documents);
          report.prove(set);
          if (report.sound()) {
            report.judge(documents, stories);
          }
          CheckSet.findings(set).stream().map(Found::of).forEach(report.found::add);
          report.last.add(report.countsInWords());
        });
    return report;
  }

  /** Reads, and proves the invariants alone. */
  public static PolicyReport prove(PolicyDocuments documents) {
    PolicyReport report = new PolicyReport();
    report.reading(
        () -> {
          PolicySet set = ReadPolicy.read(documents);
          report.prove(set);
          report.last.add(
              report.sound()
                  ? "all %d invariants hold over the whole space of requests"
                      .formatted(set.invariants().size())
                  : "%d of %d invariants do not hold"
                      .formatted(report.found.size(), set.invariants().size()));
        });
    return report;
  }

  private void reading(Runnable look) {
    try {
      look.run();
    } catch (PolicyMistakes mistakes) {
      mistakes.mistakes().forEach(mistake -> found.add(Found.of("mistake", mistake)));
    }
  }

  private void prove(PolicySet set) {
    count(set);
    Prove.broken(set).stream()
        .map(broken -> new Mistake(broken.invariant().place(), broken.words(set)))
        .forEach(broken -> found.add(Found.of("invariant", broken)));
  }

  private void judge(PolicyDocuments documents, Map<String, byte[]> files) {
    var policy = Policies.compile(documents, alert -> {});
    List<Story> stories = ReadStories.read(files, policy.catalogue());
    counts.put("stories", stories.size());
    counts.put("stories-of-harm", (int) stories.stream().filter(Story::harm).count());
    JudgeStories.failing(policy, stories).forEach(failing -> found.add(Found.of("story", failing)));
  }

  private void count(PolicySet set) {
    counts.put("version", set.version());
    counts.put("fields", set.catalogue().fields().size());
    counts.put("categories", set.catalogue().categories().size());
    counts.put("rules", set.rules().size());
    counts.put("grants", set.grants().size());
    counts.put("caps", set.caps().size());
    counts.put("invariants", set.invariants().size());
  }

  private String countsInWords() {
    String stories =
        counts.containsKey("stories")
            ? ", %s stories".formatted(counts.get("stories"))
            : ", stories not judged";
    return "policy %s: %s fields in %s categories, %s grants, %s caps, %s invariants"
            .formatted(
                counts.get("version"),
                counts.get("fields"),
                counts.get("categories"),
                counts.get("grants"),
                counts.get("caps"),
                counts.get("invariants"))
        + stories;
  }

  /**
   * True if it can be activated: nothing is misspelt, every invariant holds, every story is told as
   * expected, and no rule is idle.
   */
  public boolean sound() {
    return found.stream().allMatch(Found::warning);
  }

  /** What was found, mistakes first; then one line that counts. */
  public List<String> lines() {
    Stream<String> lines = found.stream().map(Found::toString);
    return Stream.concat(lines, last.stream()).toList();
  }

  /** All of it. */
  public String text() {
    return lines().stream().collect(Collectors.joining("\n", "", "\n"));
  }

  /** All of it for machines. */
  public String json() {
    Map<String, Object> members = new LinkedHashMap<>(counts);
    members.put("sound", sound());
    members.put("found", found.stream().map(Found::members).toList());
    return JsonText.object(members) + "\n";
  }
}
