package org.serachub.policy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.report.PolicyReport;
import org.serachub.policy.Proposals.Sound;

/**
 * Reads, proves and checks proposed documents. Beside what any set must fulfil, a field that is in
 * force stays and keeps its type: values of it may be stored, and nothing else could open them.
 */
@Singleton
public final class JudgeProposal {
  private final ActivePolicy active;

  JudgeProposal(ActivePolicy active) {
    this.active = active;
  }

  /**
   * The judgement.
   *
   * @param mistakes everything that is wrong, by document, line and column; empty if it is sound
   */
  public record Judged(Optional<Sound> sound, List<String> mistakes) {
    /** Copies the list. */
    public Judged {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Judges them. */
  public Judged judge(PolicyDocuments documents) {
    var report = PolicyReport.check(documents, Map.of());
    if (!report.sound()) {
      return new Judged(Optional.empty(), report.lines());
    }
    var lost = lost(ReadPolicy.read(documents));
    return lost.isEmpty()
        ? new Judged(Optional.of(new Sound(documents)), List.of())
        : new Judged(Optional.empty(), lost);
  }

  private List<String> lost(PolicySet proposed) {
    var lost = new ArrayList<String>();
    for (var field : active.set().catalogue().fields()) {
      var kept = proposed.catalogue().field(field.id());
      if (kept.isEmpty()) {
        lost.add(
            "catalogue.yaml: field `%s` is in force and cannot be removed; rules can hide it"
                .formatted(field.id().word()));
      } else if (!same(field, kept.get())) {
        lost.add(
            "catalogue.yaml: field `%s` is in force; its type stays, and so do its choices and kinds"
                    .formatted(field.id().word())
                + " of subject");
      }
    }
    return lost;
  }

  private static boolean same(Field before, Field after) {
    return before.type() == after.type()
        && after.choices().stream()
            .map(choice -> choice.code())
            .toList()
            .containsAll(before.choices().stream().map(choice -> choice.code()).toList())
        && after.about().containsAll(before.about());
  }
}
