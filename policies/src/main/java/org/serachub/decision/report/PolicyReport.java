package org.serachub.decision.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.proof.CheckSet;
import org.serachub.decision.proof.Finding;
import org.serachub.decision.proof.Prove;

/**
 * What reading, proving and checking a set of documents came to.
 *
 * @param sound it can be activated: nothing is misspelt, every invariant holds, no rule is idle
 * @param lines what was found, mistakes first; then one line that counts
 */
public record PolicyReport(boolean sound, List<String> lines) {
  /** Copies the list. */
  public PolicyReport {
    lines = List.copyOf(lines);
  }

  /** Reads, proves and checks. */
  public static PolicyReport check(PolicyDocuments documents) {
    try {
      PolicySet set = ReadPolicy.read(documents);
      List<String> broken = broken(set);
      List<Finding> findings = CheckSet.findings(set);
      boolean sound =
          broken.isEmpty()
              && findings.stream().allMatch(found -> found.weight() == Finding.Weight.WARNING);
      Stream<String> found = findings.stream().map(Finding::toString);
      return new PolicyReport(
          sound,
          Stream.of(broken.stream(), found, Stream.of(counts(set)))
              .flatMap(lines -> lines)
              .toList());
    } catch (PolicyMistakes mistakes) {
      return new PolicyReport(false, mistakes.mistakes().stream().map(Mistake::toString).toList());
    }
  }

  /** Reads, and proves the invariants alone; one line for each of them. */
  public static PolicyReport prove(PolicyDocuments documents) {
    try {
      PolicySet set = ReadPolicy.read(documents);
      List<String> broken = broken(set);
      String last =
          broken.isEmpty()
              ? "all "
                  + set.invariants().size()
                  + " invariants hold over the whole space of requests"
              : broken.size() + " of " + set.invariants().size() + " invariants do not hold";
      return new PolicyReport(
          broken.isEmpty(), Stream.concat(broken.stream(), Stream.of(last)).toList());
    } catch (PolicyMistakes mistakes) {
      return new PolicyReport(false, mistakes.mistakes().stream().map(Mistake::toString).toList());
    }
  }

  private static List<String> broken(PolicySet set) {
    return Prove.broken(set).stream()
        .map(found -> found.invariant().place() + ": " + found.words(set))
        .toList();
  }

  private static String counts(PolicySet set) {
    return "policy %s: %d fields in %d categories, %d grants, %d caps, %d invariants"
        .formatted(
            set.version(),
            set.catalogue().fields().size(),
            set.catalogue().categories().size(),
            set.grants().size(),
            set.caps().size(),
            set.invariants().size());
  }

  /** All of it. */
  public String text() {
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
