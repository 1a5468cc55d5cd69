package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** Finds the case of a decision to share without consent that an event names. */
@Singleton
public final class CaseOfDecision {
  private final Sql sql;

  CaseOfDecision(Sql sql) {
    this.sql = sql;
  }

  /** Its case; empty if there is no such decision. Whether a reader may know of it is not asked. */
  public Optional<CaseId> find(UUID decision) {
    return sql.one(
        "SELECT case_id FROM share_decision WHERE id = ?",
        row -> new CaseId(row.uuid("case_id")),
        decision);
  }
}
