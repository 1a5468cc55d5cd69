package org.serachub.disclosure;

import java.util.List;
import org.serachub.decision.SubjectKind;
import org.serachub.request.SubjectId;

/**
 * One subject as one reader may see it.
 *
 * @param fields those that are drawn, in the order of the catalogue
 */
public record SubjectView(SubjectId id, SubjectKind kind, List<FieldView> fields) {
  /** Copies the list. */
  public SubjectView {
    fields = List.copyOf(fields);
  }
}
