package org.serachub.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;

/**
 * A filter as a statement that finds the sequences of events. It walks one index in the order of
 * the trail and stops when the page is full: whatever the filter, an index begins with what is
 * looked for and goes on with the sequence.
 */
final class Where {
  private final AccessFilter filter;
  private final boolean byEntry;
  private final List<String> conditions = new ArrayList<>();
  private final List<@Nullable Object> arguments = new ArrayList<>();

  /**
   * @param ofCase the case looked for, if one is; it is not closed to the reader
   */
  Where(AccessFilter filter, Optional<CaseId> ofCase, List<CaseId> closed) {
    this.filter = filter;
    this.byEntry = ofCase.isPresent() || filter.field().isPresent();
    ofCase.ifPresent(id -> add("n.case_id = ?", id.value()));
    filter.field().ifPresent(field -> add("n.field = ?", field.word()));
    filter.person().map(PersonId::value).ifPresent(person -> add("x.actor = ?", person));
    filter
        .agency()
        .ifPresent(code -> add("x.agency = (SELECT g.id FROM agency g WHERE g.code = ?)", code));
    filter.purpose().ifPresent(purpose -> add("x.purpose = ?", purpose.word()));
    filter.kind().ifPresent(kind -> add("x.kind = ?", kind));
    filter.outcome().ifPresent(outcome -> add("x.outcome = ?", outcome.word()));
    filter.receipt().ifPresent(this::withReceipt);
    if (byEntry && !closed.isEmpty()) {
      among("n.case_id NOT IN", closed);
    }
    open(closed);
  }

  /** Only events of that time. */
  void between(Optional<Instant> start, Optional<Instant> end) {
    start.ifPresent(at -> add("x.at >= ?", at));
    end.ifPresent(at -> add("x.at < ?", at));
  }

  /** Only events from that sequence on. */
  void from(long sequence) {
    add(key() + " >= ?", sequence);
  }

  /** Only events up to that sequence. */
  void upTo(long sequence) {
    add(key() + " <= ?", sequence);
  }

  String text(int most) {
    return "SELECT "
        + key()
        + " AS seq FROM "
        + (byEntry ? "audit_entry n STRAIGHT_JOIN audit_event x ON x.seq = n.seq" : "audit_event x")
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
        + (byEntry ? " GROUP BY n.seq" : "")
        + " ORDER BY "
        + key()
        + (filter.backwards() ? " ASC" : " DESC")
        + " LIMIT "
        + most;
  }

  @Nullable Object[] arguments() {
    return arguments.toArray();
  }

  private String key() {
    return byEntry ? "n.seq" : "x.seq";
  }

  /** The number is the first half of the event's id. */
  private void withReceipt(String number) {
    var half = UUID.fromString(number + "-0000-000000000000").getMostSignificantBits();
    add("x.event_id >= ?", new UUID(half, 0));
    add("x.event_id <= ?", new UUID(half, -1));
  }

  /** An event is found unless all that it speaks of is closed to the reader. */
  private void open(List<CaseId> closed) {
    if (closed.isEmpty()) {
      return;
    }
    among(
        "(NOT EXISTS (SELECT 1 FROM audit_entry a WHERE a.seq = x.seq)"
            + " OR EXISTS (SELECT 1 FROM audit_entry b WHERE b.seq = x.seq AND b.case_id NOT IN",
        closed,
        "))");
    among(
        "NOT EXISTS (SELECT 1 FROM audit_restricted r WHERE r.seq = x.seq AND r.case_id IN",
        closed,
        " AND NOT EXISTS (SELECT 1 FROM audit_entry c WHERE c.seq = x.seq))");
  }

  private void among(String condition, List<CaseId> cases) {
    among(condition, cases, "");
  }

  private void among(String condition, List<CaseId> cases, String rest) {
    conditions.add(condition + " (" + Sql.marks(cases.size()) + ")" + rest);
    cases.forEach(caseId -> arguments.add(caseId.value()));
  }

  private void add(String condition, Object argument) {
    conditions.add(condition);
    arguments.add(argument);
  }
}
