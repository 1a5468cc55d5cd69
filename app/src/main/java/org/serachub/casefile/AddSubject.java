package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.SubjectKind;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Adds somebody or something that a case is about. */
@Singleton
public final class AddSubject {
  private final Writes writes;
  private final Sql sql;
  private final Ids ids;

  AddSubject(Writes writes, Sql sql, Ids ids) {
    this.writes = writes;
    this.sql = sql;
    this.ids = ids;
  }

  /**
   * Adds it.
   *
   * @throws CaseRefusal if there is no such case for this requester
   */
  public SubjectId add(Acting acting, CaseId caseId, SubjectKind kind) {
    return writes
        .on(
            caseId,
            acting,
            envelope -> {
              var id = new SubjectId(ids.next());
              insert(sql, id, caseId, kind, envelope.eventId());
              return new Audited<>(
                  id,
                  new CaseEvent(
                      CaseEvent.COLLECTION,
                      envelope,
                      caseId,
                      List.of(
                          new Fact("act", "add-subject"),
                          new Fact("subject", id.toString()),
                          new Fact("subject-kind", kind.word()))));
            })
        .result();
  }

  static void insert(Sql sql, SubjectId id, CaseId caseId, SubjectKind kind, UUID event) {
    sql.update(
        "INSERT INTO subject (id, case_id, kind, event_id) VALUES (?, ?, ?, ?)",
        id.value(),
        caseId.value(),
        kind,
        event);
  }
}
