package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;

/**
 * The cases that the register of conflicts closes to an officer; a deputy reads those. An entry
 * that is not as it was signed closes its case to everybody, since it may have named anybody.
 */
@Singleton
final class ClosedCases {
  private final Sql sql;
  private final SignedRows rows;

  ClosedCases(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  List<CaseId> to(Requester requester) {
    return rows.list(SignedTable.EXCLUSION, "1 = 1", row -> entry(row, requester)).stream()
        .filter(entry -> entry.row().keepsOut() || !entry.genuine())
        .map(entry -> entry.row().caseId())
        .distinct()
        .toList();
  }

  private record Entry(CaseId caseId, boolean keepsOut) {}

  private static Entry entry(Columns row, Requester requester) throws SQLException {
    var named =
        row.uuidIfAny("person").filter(requester.person().value()::equals).isPresent()
            || row.uuidIfAny("agency")
                .filter(
                    id -> requester.agency().map(AgencyId::value).filter(id::equals).isPresent())
                .isPresent();
    return new Entry(
        new CaseId(row.uuid("case_id")), named && row.instantIfAny("ended_at").isEmpty());
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
