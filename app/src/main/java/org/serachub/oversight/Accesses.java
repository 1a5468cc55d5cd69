package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** The events of the trail, newest first, some at a time. */
@Singleton
final class Accesses {
  private final Sql sql;
  private final SearchTrail searchTrail;
  private final CaseLines caseLines;

  Accesses(Sql sql, SearchTrail searchTrail, CaseLines caseLines) {
    this.sql = sql;
    this.searchTrail = searchTrail;
    this.caseLines = caseLines;
  }

  /** The events nearest to the place of the filter, of those the reader may know of. */
  FoundAccesses find(AccessFilter filter, List<CaseId> closed, int most) {
    var found = searchTrail.find(filter, closed, most + 1);
    var some = found.subList(0, Math.min(most, found.size()));
    return some.isEmpty()
        ? FoundAccesses.NONE
        : new FoundAccesses(read(filter, some, closed), found.size() > most);
  }

  private List<Access> read(AccessFilter filter, List<Long> sequences, List<CaseId> closed) {
    var cases = caseLines.of(sequences, closed);
    return sql.list(
        """
        SELECT e.seq, e.event_id, e.at, e.kind, e.role, e.purpose, e.outcome,
          p.name AS person, a.name AS agency
        FROM audit_event e LEFT JOIN person p ON p.id = e.actor
          LEFT JOIN agency a ON a.id = e.agency
        WHERE e.seq IN (%s) ORDER BY e.seq %s
        """
            .formatted(Sql.marks(sequences.size()), filter.backwards() ? "ASC" : "DESC"),
        row -> access(row, cases.getOrDefault(row.number("seq"), List.of())),
        sequences.toArray());
  }

  private static Access access(Columns row, List<Access.OfCase> cases) throws SQLException {
    return new Access(
        row.uuid("event_id"),
        row.instant("at"),
        row.text("kind"),
        row.textIfAny("person"),
        row.textIfAny("agency"),
        row.textIfAny("role"),
        row.textIfAny("purpose"),
        row.text("outcome"),
        cases);
  }
}
