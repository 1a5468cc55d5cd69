package org.serachub.oversight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.request.CaseId;

/** A filter as a condition on {@code audit_event e}. Pages are cut by the key, never by a count. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  Where(AccessFilter filter, List<CaseId> closed) {
    filter.person().ifPresent(person -> add("e.actor = ?", person.value()));
    filter.kind().ifPresent(kind -> add("e.kind = ?", kind));
    filter.reference().ifPresent(reference -> ofCase(reference, closed));
    filter.receipt().ifPresent(this::withReceipt);
    filter
        .before()
        .ifPresent(
            event -> add("e.seq < (SELECT b.seq FROM audit_event b WHERE b.event_id = ?)", event));
    open(closed);
  }

  String text() {
    return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
  }

  @Nullable Object[] arguments() {
    return arguments.toArray();
  }

  /** A closed case is as good as one that does not exist. */
  private void ofCase(String reference, List<CaseId> closed) {
    add(
        "EXISTS (SELECT 1 FROM audit_entry n JOIN case_file c ON c.id = n.case_id"
            + " WHERE n.seq = e.seq AND c.reference = ?"
            + (closed.isEmpty() ? ")" : " AND c.id NOT IN (" + marks(closed) + "))"),
        reference);
    closed.forEach(caseId -> arguments.add(caseId.value()));
  }

  /** The number is the first half of the event's id. */
  private void withReceipt(String number) {
    var half = UUID.fromString(number + "-0000-000000000000").getMostSignificantBits();
    add("e.event_id >= ?", new UUID(half, 0));
    add("e.event_id <= ?", new UUID(half, -1));
  }

  /** An event is found unless all that it speaks of is closed to the reader. */
  private void open(List<CaseId> closed) {
    if (closed.isEmpty()) {
      return;
    }
    var marks = marks(closed);
    conditions.add(
        "(NOT EXISTS (SELECT 1 FROM audit_entry x WHERE x.seq = e.seq)"
            + " OR EXISTS (SELECT 1 FROM audit_entry y WHERE y.seq = e.seq AND y.case_id NOT IN ("
            + marks
            + ")))");
    closed.forEach(caseId -> arguments.add(caseId.value()));
    conditions.add(
        "NOT EXISTS (SELECT 1 FROM audit_restricted r WHERE r.seq = e.seq AND r.case_id IN ("
            + marks
            + ") AND NOT EXISTS (SELECT 1 FROM audit_entry z WHERE z.seq = e.seq))");
    closed.forEach(caseId -> arguments.add(caseId.value()));
  }

  private static String marks(List<CaseId> cases) {
    return String.join(", ", Collections.nCopies(cases.size(), "?"));
  }

  private void add(String condition, Object argument) {
    conditions.add(condition);
    arguments.add(argument);
  }
}
