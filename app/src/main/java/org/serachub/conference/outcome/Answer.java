package org.serachub.conference.outcome;

import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.request.ValueId;

/**
 * A changed answer to one question of a part.
 *
 * @param shown the value that stood there when the form was drawn, if there was one
 * @param content empty: it says nothing any more
 */
public record Answer(FieldId field, Optional<ValueId> shown, Optional<Content> content) {
  @Override
  public String toString() {
    return "[answer]";
  }
}
