package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.keys.CaseKeys;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** Opens a case with a fresh data key; whoever opens it has referred it. */
@Singleton
public final class OpenCase {
  private final Writes writes;
  private final CaseKeys keys;
  private final References references;
  private final SignedRows signedRows;
  private final Ids ids;

  OpenCase(Writes writes, CaseKeys keys, References references, SignedRows signedRows, Ids ids) {
    this.writes = writes;
    this.keys = keys;
    this.references = references;
    this.signedRows = signedRows;
    this.ids = ids;
  }

  /** The case that was opened, and the subject that led to it. */
  public record Opened(CaseId id, String reference, SubjectId lead) {}

  /**
   * Opens it at stage referred.
   *
   * @param lead what the case is about first
   */
  public Opened open(Acting acting, SubjectKind lead) {
    return writes
        .anew(
            acting,
            envelope -> {
              var opened =
                  new Opened(new CaseId(ids.next()), references.next(), new SubjectId(ids.next()));
              signedRows.insert(
                  SignedTable.CASE_FILE,
                  NewRow.of(
                          envelope.eventId(),
                          opened.id().value(),
                          opened.reference(),
                          Stage.REFERRED,
                          envelope.at(),
                          acting.person().value(),
                          acting.agency().value())
                      .with("data_key", keys.fresh(opened.id())));
              AddSubject.insert(signedRows, opened.lead(), opened.id(), lead, envelope.eventId());
              return new Audited<>(
                  opened,
                  new CaseEvent(
                      CaseEvent.COLLECTION,
                      envelope,
                      opened.id(),
                      List.of(
                          new Fact("act", "open-case"),
                          new Fact("subject", opened.lead().toString()),
                          new Fact("subject-kind", lead.word()))));
            })
        .result();
  }
}
