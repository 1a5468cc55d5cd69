package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;

/** The cases that the register of conflicts closes to an officer; a deputy reads those. */
@Singleton
final class ClosedCases {
  private final Sql sql;

  ClosedCases(Sql sql) {
    this.sql = sql;
  }

  List<CaseId> to(Requester requester) {
    return sql.list(
        "SELECT DISTINCT case_id FROM exclusion WHERE ended_at IS NULL"
            + " AND (person = ? OR agency = ?)",
        row -> new CaseId(row.uuid("case_id")),
        requester.person().value(),
        requester.agency().map(AgencyId::value));
  }

  /** The case with that reference, unless it is closed to the requester. */
  Optional<CaseId> find(String reference, Requester requester) {
    var closed = to(requester);
    return sql.one(
            "SELECT id FROM case_file WHERE reference = ?",
            row -> new CaseId(row.uuid("id")),
            reference)
        .filter(caseId -> !closed.contains(caseId));
  }
}
