package org.serachub.audit;

import java.util.List;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.request.CaseId;
import org.serachub.request.ValueId;

/**
 * One case of an event.
 *
 * @param fields each field decided, with the highest level given; sorted by field
 * @param opened the values that were opened
 */
public record Entry(CaseId caseId, List<FieldLevel> fields, List<ValueId> opened) {
  /** Copies the lists. */
  public Entry {
    fields = List.copyOf(fields);
    opened = List.copyOf(opened);
  }

  /** A field and the level it was given. */
  public record FieldLevel(FieldId field, Level level) {}
}
