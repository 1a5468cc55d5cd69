package org.serachub.decision.language;

import java.util.List;
import org.serachub.decision.Level;
import org.serachub.decision.RuleId;
import org.serachub.decision.region.Box;

/**
 * A grant or a cap.
 *
 * @param level up to which a grant raises, or above which a cap lets nothing
 * @param when where it holds: its fields and conditions
 * @param unless where a cap does not hold after all; empty for grants
 */
public record Rule(
    RuleId id, Act act, Level level, Box when, List<Box> unless, Sentences sentences, Place place) {
  /** Copies the list. */
  public Rule {
    unless = List.copyOf(unless);
  }

  /** Which of the two. */
  public enum Act {
    GRANT,
    CAP
  }

  /** Whether the reader may be told of a rule. */
  public enum Told {
    /** Its sentence. */
    YES,
    /** Only that something is not shown here. */
    GENERAL,
    /** Nothing. */
    NO
  }

  /**
   * What is said about a rule.
   *
   * @param reader for the person who does not see a value
   * @param dpo for the data protection officer who answers for it
   * @param source law or practice; {@code [K]} marks what a DPO still has to confirm
   * @param backstop it has no effect today and stands guard against a later grant
   */
  public record Sentences(String reader, String dpo, String source, Told told, boolean backstop) {}

  /** True if it is a grant. */
  public boolean grants() {
    return act == Act.GRANT;
  }
}
