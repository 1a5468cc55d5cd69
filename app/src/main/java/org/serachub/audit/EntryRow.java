package org.serachub.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_entry}: one field of one case of an event, or the bare case. */
record EntryRow(int ordinal, UUID caseId, Optional<String> field, Optional<String> level) {

  static List<EntryRow> of(AuditEvent event) {
    var rows = new ArrayList<EntryRow>();
    for (var entry : event.entries()) {
      var caseId = entry.caseId().value();
      if (entry.fields().isEmpty()) {
        rows.add(new EntryRow(rows.size(), caseId, Optional.empty(), Optional.empty()));
      }
      for (var field : entry.fields()) {
        rows.add(
            new EntryRow(
                rows.size(),
                caseId,
                Optional.of(field.field().word()),
                Optional.of(field.level().word())));
      }
    }
    return rows;
  }

  @Nullable Object[] columns(long sequence) {
    return new @Nullable Object[] {sequence, ordinal, caseId, field, level};
  }
}
