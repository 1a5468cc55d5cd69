package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** The events of the trail, newest first, a page at a time. */
@Singleton
public final class Accesses {
  /** How many lines a page has. */
  public static final int PAGE = 50;

  private final Sql sql;
  private final CaseLines caseLines;

  Accesses(Sql sql, CaseLines caseLines) {
    this.sql = sql;
    this.caseLines = caseLines;
  }

  /**
   * One page.
   *
   * @param more true if there are earlier events that match
   */
  public record Found(List<Access> accesses, boolean more) {
    /** Copies the list. */
    public Found {
      accesses = List.copyOf(accesses);
    }
  }

  /** The newest events that match, of those that {@code closed} lets the reader know of. */
  public Found page(AccessFilter filter, List<CaseId> closed) {
    var where = new Where(filter, closed);
    var lines =
        sql.list(
            """
            SELECT e.seq, e.event_id, e.at, e.kind, e.role, e.purpose, e.outcome,
              p.name AS person, a.name AS agency
            FROM audit_event e LEFT JOIN person p ON p.id = e.actor
              LEFT JOIN agency a ON a.id = e.agency
            """
                + where.text()
                + " ORDER BY e.seq DESC LIMIT "
                + (PAGE + 1),
            Accesses::line,
            where.arguments());
    var shown = lines.subList(0, Math.min(PAGE, lines.size()));
    var cases = caseLines.of(shown.stream().map(Line::sequence).toList(), closed);
    return new Found(
        shown.stream()
            .map(line -> line.with(cases.getOrDefault(line.sequence(), List.of())))
            .toList(),
        lines.size() > PAGE);
  }

  private static Line line(Columns row) throws SQLException {
    return new Line(
        row.number("seq"),
        new Access(
            row.uuid("event_id"),
            row.instant("at"),
            row.text("kind"),
            row.textIfAny("person"),
            row.textIfAny("agency"),
            row.textIfAny("role"),
            row.textIfAny("purpose"),
            row.text("outcome"),
            List.of()));
  }

  private record Line(long sequence, Access access) {
    Access with(List<Access.OfCase> cases) {
      return new Access(
          access.eventId(),
          access.at(),
          access.kind(),
          access.person(),
          access.agency(),
          access.role(),
          access.purpose(),
          access.outcome(),
          cases);
    }
  }
}
