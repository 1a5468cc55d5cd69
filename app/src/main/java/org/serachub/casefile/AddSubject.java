package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.SubjectKind;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Adds somebody or something that a case is about. */
@Singleton
public final class AddSubject {
  private final Writes writes;
  private final SignedRows signedRows;
  private final Ids ids;

  AddSubject(Writes writes, SignedRows signedRows, Ids ids) {
    this.writes = writes;
    this.signedRows = signedRows;
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
              insert(signedRows, id, caseId, kind, envelope.eventId());
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

  static void insert(SignedRows rows, SubjectId id, CaseId caseId, SubjectKind kind, UUID event) {
    rows.insert(SignedTable.SUBJECT, NewRow.of(event, id.value(), caseId.value(), kind));
  }
}
