package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Answers who has been shown anything of a case: what somebody who asks about their data asks. */
@Singleton
public final class WhoHasSeen {
  private static final String OPERATOR = "An operator of the hub";

  private final Sql sql;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;

  WhoHasSeen(Sql sql, ClosedCases closedCases, RecordLook recordLook) {
    this.sql = sql;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
  }

  /** Finds, records and renders; empty, and nothing recorded, if there is no such case. */
  public <T> Optional<T> list(
      Requester requester,
      RequestId request,
      String reference,
      BiFunction<List<SeenBy>, Receipt, T> render) {
    return closedCases
        .find(reference, requester)
        .map(
            caseId -> {
              var seen = seenBy(caseId);
              var look =
                  new Look(
                      Look.Kind.CONSULTATION,
                      requester,
                      request,
                      List.of(caseId),
                      List.of(new Fact("page", "who-has-seen")),
                      Map.of());
              return recordLook.record(look, receipt -> render.apply(seen, receipt));
            });
  }

  /** Each person once for each agency and role, and operators together; the latest first. */
  private List<SeenBy> seenBy(CaseId caseId) {
    return sql.list(
        """
        SELECT e.actor, p.name AS person, a.name AS agency, e.role, COUNT(*) AS times,
          MAX(e.at) AS latest, MAX(e.seq) AS place
        FROM (SELECT DISTINCT n.seq FROM audit_entry n
              WHERE n.case_id = ? AND n.level IN ('shown', 'partial')) seen
          JOIN audit_event e ON e.seq = seen.seq LEFT JOIN person p ON p.id = e.actor
          LEFT JOIN agency a ON a.id = e.agency
        WHERE e.outcome = 'done' AND (e.actor IS NULL AND e.kind = 'export'
          OR p.id IS NOT NULL AND e.kind IN ('consultation', 'disclosure'))
        GROUP BY e.actor, p.name, a.name, e.role ORDER BY place DESC
        """,
        WhoHasSeen::read,
        caseId.value());
  }

  private static SeenBy read(Columns row) throws SQLException {
    return new SeenBy(
        row.uuidIfAny("actor").map(PersonId::new),
        row.textIfAny("person").orElse(OPERATOR),
        row.textIfAny("agency"),
        row.textIfAny("role"),
        row.number("times"),
        row.instant("latest"));
  }
}
