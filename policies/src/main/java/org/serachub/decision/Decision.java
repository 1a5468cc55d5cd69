package org.serachub.decision;

import java.util.List;

/**
 * The answer for one value.
 *
 * @param level how much of it the reader gets
 * @param deciding above HIDDEN, every grant that holds at or above the level; below SHOWN, every
 *     cap that holds at exactly the level; sorted
 */
public record Decision(Level level, List<RuleId> deciding) {
  /** Copies the list. */
  public Decision {
    deciding = List.copyOf(deciding);
  }
}
