package org.serachub.oversight.web;

import jakarta.inject.Singleton;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.policy.ActivePolicy;

/** What a field is called; one that the catalogue no longer has keeps its id. */
@Singleton
final class FieldLabels {
  private final ActivePolicy active;

  FieldLabels(ActivePolicy active) {
    this.active = active;
  }

  String of(FieldId field) {
    return active.policy().catalogue().field(field).map(Field::label).orElse(field.word());
  }
}
