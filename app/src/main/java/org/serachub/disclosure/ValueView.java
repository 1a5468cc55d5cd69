package org.serachub.disclosure;

import java.time.Instant;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.Kind;
import org.serachub.decision.Level;
import org.serachub.decision.Release;
import org.serachub.request.EntryId;
import org.serachub.request.ValueId;

/**
 * A value as one reader may see it.
 *
 * @param level PARTIAL or SHOWN
 * @param text the value, or its general form
 * @param source who recorded it; empty at PARTIAL, which tells no author, date or number
 */
public record ValueView(Level level, String text, Optional<Source> source) {
  /**
   * Where a shown value comes from.
   *
   * @param own the reader's agency is the custodian
   * @param content as stored, for a form that changes it
   */
  public record Source(
      ValueId id,
      EntryId entry,
      String custodian,
      Instant recordedAt,
      Kind kind,
      Release release,
      boolean own,
      Content content) {}

  @Override
  public String toString() {
    return "[value]";
  }
}
