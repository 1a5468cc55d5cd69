package org.serachub.casefile;

import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;

/**
 * A value to be recorded.
 *
 * @param entry the address, phone or account it belongs to; empty: one of its own
 */
public record Draft(
    SubjectId about,
    FieldId field,
    Optional<EntryId> entry,
    Content content,
    Release release,
    HandlingCode handling,
    Kind kind) {
  @Override
  public String toString() {
    return "[draft]";
  }
}
