package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.keys.Clause;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Moves a case from referral to research, or closes it. The coordinator does. */
@Singleton
public final class MoveCase {
  private static final Set<Stage> STAGES = Set.of(Stage.REFERRED, Stage.RESEARCH, Stage.CLOSED);

  private final Writes writes;
  private final SignedRows signedRows;

  MoveCase(Writes writes, SignedRows signedRows) {
    this.writes = writes;
    this.signedRows = signedRows;
  }

  /**
   * Moves it.
   *
   * @param from the stage the requester was shown
   * @param to referred, research or closed
   * @throws CaseRefusal if there is no such case for this requester; stale if it has moved since
   */
  public void move(Acting acting, CaseId caseId, Stage from, Stage to) {
    if (acting.requester().role() != Role.COORDINATOR) {
      throw CaseRefusal.absent();
    }
    if (!STAGES.contains(to)) {
      throw CaseRefusal.unacceptable("not a stage of a case");
    }
    writes.on(
        caseId,
        acting,
        envelope -> {
          var moved =
              signedRows.change(
                  SignedTable.CASE_FILE,
                  envelope.eventId(),
                  Clause.of("stage = ?, version = version + 1", to),
                  Clause.of("id = ? AND stage = ?", caseId.value(), from));
          if (!moved) {
            throw CaseRefusal.stale();
          }
          return new Audited<>(
              to,
              new CaseEvent(
                  CaseEvent.ALTERATION,
                  envelope,
                  caseId,
                  List.of(new Fact("act", "move-case"), new Fact("stage", to.word()))));
        });
  }
}
