package org.serachub.triage;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Writes;
import org.serachub.decision.Role;
import org.serachub.disclosure.Standing;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;

/** Which earlier cases a coordinator has said a case is about again. Told to coordinators alone. */
@Singleton
public final class Links {
  private final Writes writes;
  private final Standing standing;
  private final Sql sql;

  Links(Writes writes, Standing standing, Sql sql) {
    this.writes = writes;
    this.standing = standing;
    this.sql = sql;
  }

  /** References of the earlier cases, none that an exclusion keeps from this coordinator. */
  public List<String> of(Requester requester, CaseId caseId) {
    if (requester.role() != Role.COORDINATOR) {
      return List.of();
    }
    return sql
        .list(
            "SELECT l.earlier, f.reference FROM case_link l JOIN case_file f ON f.id = l.earlier"
                + " WHERE l.case_id = ? ORDER BY f.reference",
            row -> new Linked(new CaseId(row.uuid("earlier")), row.text("reference")),
            caseId.value())
        .stream()
        .filter(linked -> standing.mayRecord(requester, linked.caseId()))
        .map(Linked::reference)
        .toList();
  }

  private record Linked(CaseId caseId, String reference) {}

  /**
   * Links a case to an earlier one; a second time changes nothing.
   *
   * @throws CaseRefusal if either is absent for this coordinator, or they are the same
   */
  public void link(Acting acting, CaseId caseId, CaseId earlier) {
    if (acting.requester().role() != Role.COORDINATOR
        || caseId.equals(earlier)
        || !standing.mayRecord(acting.requester(), earlier)) {
      throw CaseRefusal.absent();
    }
    writes.on(
        caseId,
        acting,
        envelope -> {
          sql.update(
              """
              INSERT IGNORE INTO case_link (case_id, earlier, linked_by, linked_at, event_id)
              VALUES (?, ?, ?, ?, ?)
              """,
              caseId.value(),
              earlier.value(),
              acting.person().value(),
              envelope.at(),
              envelope.eventId());
          return new Audited<>(
              earlier, new TriageEvent(envelope, caseId, "link", Optional.of(earlier)));
        });
  }
}
