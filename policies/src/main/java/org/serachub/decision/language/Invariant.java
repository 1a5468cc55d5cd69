package org.serachub.decision.language;

import java.util.List;
import org.serachub.decision.Level;
import org.serachub.decision.region.Box;

/**
 * What must never be, whatever the rules say.
 *
 * @param level that is never exceeded, or never fallen short of
 * @param when where it must hold
 * @param unless where it need not
 * @param says the sentence a DPO reads
 */
public record Invariant(
    String id, Never never, Level level, Box when, List<Box> unless, String says, Place place) {
  /** Copies the list. */
  public Invariant {
    unless = List.copyOf(unless);
  }

  /** Which way it must not go. */
  public enum Never {
    /** A leak. */
    ABOVE,
    /** Withholding what would have protected somebody. */
    BELOW
  }
}
