package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** A reader says that they have dealt with a notice: what they were shown is destroyed. */
@Singleton
public final class EndNotice {
  private final Writes writes;
  private final SignedRows signedRows;

  EndNotice(Writes writes, SignedRows signedRows) {
    this.writes = writes;
    this.signedRows = signedRows;
  }

  /**
   * Ends it; nothing happens if it is ended already.
   *
   * @throws CaseRefusal if there is no such notice for this requester
   */
  public void end(Acting acting, UUID notice) {
    var caseId = about(acting, notice);
    if (ended(notice)) {
      return;
    }
    writes.anew(
        acting,
        envelope -> {
          signedRows.insertIfAbsent(
              SignedTable.VALUE_NOTICE_END, NewRow.of(envelope.eventId(), notice, envelope.at()));
          return new Audited<>(
              notice,
              new CaseEvent(
                  CaseEvent.NOTICE,
                  envelope,
                  caseId,
                  List.of(
                      new Fact("act", "notice-dealt-with"),
                      new Fact("notice", notice.toString()))));
        });
  }

  private CaseId about(Acting acting, UUID notice) {
    return signedRows
        .genuine(
            SignedTable.VALUE_NOTICE,
            "id = ? AND person = ? AND agency = ?",
            row -> new CaseId(row.uuid("case_id")),
            notice,
            acting.person().value(),
            acting.agency().value())
        .stream()
        .findFirst()
        .orElseThrow(CaseRefusal::absent);
  }

  private boolean ended(UUID notice) {
    return !signedRows
        .genuine(SignedTable.VALUE_NOTICE_END, "notice = ?", row -> row.uuid("notice"), notice)
        .isEmpty();
  }
}
