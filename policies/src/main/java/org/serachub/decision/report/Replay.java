package org.serachub.decision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.serachub.decision.Level;
import org.serachub.decision.Policy;
import org.serachub.decision.RuleId;
import org.serachub.decision.content.JsonText;

/**
 * What a policy set would have answered to requests that were decided already.
 *
 * @param requests how many there were
 * @param differing those that would be answered otherwise, those that widen first
 */
public record Replay(String version, int requests, List<Differing> differing) {
  /** One request that would be answered otherwise. */
  public record Differing(
      int line, String ref, String field, Level was, Level now, List<RuleId> deciding) {
    /** Copies the list. */
    public Differing {
      deciding = List.copyOf(deciding);
    }

    boolean widens() {
      return now.compareTo(was) > 0;
    }

    private Map<String, Object> members() {
      return Map.of(
          "line",
          line,
          "ref",
          ref,
          "field",
          field,
          "was",
          was.word(),
          "now",
          now.word(),
          "deciding",
          deciding.stream().map(RuleId::word).toList());
    }

    private String text() {
      return "%sline %d, %s: `%s` was %s, would be %s, by %s\n"
          .formatted(
              widens() ? "★ " : "",
              line,
              ref,
              field,
              was.word(),
              now.word(),
              deciding.isEmpty()
                  ? "no rule at all"
                  : deciding.stream().map(RuleId::word).collect(Collectors.joining(", ")));
    }
  }

  /** Copies the list. */
  public Replay {
    differing = List.copyOf(differing);
  }

  /**
   * Decides each line of a file again.
   *
   * @throws org.serachub.decision.language.PolicyMistakes with every line that cannot be read
   */
  public static Replay of(Policy policy, String file, List<String> lines) {
    List<ReadRecorded.Recorded> recorded = ReadRecorded.read(file, lines);
    List<Differing> wider = new ArrayList<>();
    List<Differing> narrower = new ArrayList<>();
    for (ReadRecorded.Recorded one : recorded) {
      var decision = one.request().decide(policy, one.field());
      var differing =
          new Differing(
              one.line(),
              one.ref(),
              one.field().word(),
              one.level(),
              decision.level(),
              decision.deciding());
      if (decision.level() != one.level()) {
        (differing.widens() ? wider : narrower).add(differing);
      }
    }
    wider.addAll(narrower);
    return new Replay(policy.version(), recorded.size(), wider);
  }

  /** In words. */
  public String text() {
    long wider = differing.stream().filter(Differing::widens).count();
    return differing.stream().map(Differing::text).collect(Collectors.joining())
        + "policy %s: %d requests decided again, %d wider, %d narrower\n"
            .formatted(version, requests, wider, differing.size() - wider);
  }

  /** For machines. */
  public String json() {
    return JsonText.object(
            Map.of(
                "version",
                version,
                "requests",
                requests,
                "differing",
                differing.stream().map(Differing::members).toList()))
        + "\n";
  }
}
