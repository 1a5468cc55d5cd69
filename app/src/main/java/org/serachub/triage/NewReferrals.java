package org.serachub.triage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Stage;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;
import org.serachub.request.Target;

/** Cases on which nothing is decided yet. The door says which of them a coordinator may see. */
@Singleton
public final class NewReferrals {
  private final Sql sql;

  NewReferrals(Sql sql) {
    this.sql = sql;
  }

  /** One of them, and since when it has been waiting. */
  public record Waiting(CaseId caseId, Instant since) {
    /** As the door is asked about it. */
    public Target target() {
      return new Target(caseId, Optional.empty());
    }
  }

  /** All of them, the longest waiting first, for a list to ask the door about. */
  public List<Waiting> waiting() {
    return sql.list(
        "SELECT id, opened_at FROM case_file WHERE stage = ? ORDER BY opened_at, id",
        row -> new Waiting(new CaseId(row.uuid("id")), row.instant("opened_at")),
        Stage.REFERRED);
  }

  /** Since when a case has been waiting; empty if it waits no longer. */
  public Optional<Instant> since(CaseId caseId) {
    return sql.one(
        "SELECT opened_at FROM case_file WHERE id = ? AND stage = ?",
        row -> row.instant("opened_at"),
        caseId.value(),
        Stage.REFERRED);
  }

  /** What a case is about first: what is written about the whole of it is written about that. */
  SubjectId lead(CaseId caseId) {
    return sql
        .list(
            "SELECT id FROM subject WHERE case_id = ?"
                + " AND kind IN ('survivor', 'premises', 'business', 'alleged-perpetrator')"
                + " ORDER BY FIELD(kind, 'survivor', 'premises', 'business',"
                + " 'alleged-perpetrator'), id",
            row -> new SubjectId(row.uuid("id")),
            caseId.value())
        .stream()
        .findFirst()
        .orElseThrow(CaseRefusal::absent);
  }
}
