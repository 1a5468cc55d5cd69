package org.serachub.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.serachub.decision.FieldId;
import org.serachub.request.CaseId;

/**
 * Tells a reader that something they were shown was entered in error by its custodian.
 *
 * @param label of the field
 * @param madeAt when its custodian said so
 */
public record Notice(
    UUID id, CaseId caseId, String reference, FieldId field, String label, Instant madeAt) {
  @Override
  public String toString() {
    return "[notice]";
  }
}
