package org.serachub.decision;

import java.util.List;

/**
 * Why a field is not shown in full, in the reader's words; computed over all possible values, never
 * from stored ones.
 *
 * @param ceiling the highest level any value of another agency could get
 * @param why sentences of the deciding rules that the reader may be told, sorted; at least one
 * @param whatWouldChange what the reader can do; only undertaking, stage, invitation and the
 *     reader's own agency's agreement are ever named; may be empty
 */
public record Explanation(Level ceiling, List<String> why, List<String> whatWouldChange) {
  /** Copies the lists. */
  public Explanation {
    why = List.copyOf(why);
    whatWouldChange = List.copyOf(whatWouldChange);
  }
}
