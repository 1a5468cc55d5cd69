package org.serachub.oversight.web;

import jakarta.inject.Singleton;
import org.serachub.decision.FieldId;

/** What a field is called; one that the catalogue no longer has keeps its id. */
@Singleton
final class FieldLabels {
  String of(FieldId field) {
    return field.word();
  }
}
