package org.serachub.consent;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** Consents that were given, and decisions to share, whose time ends and that nothing follows. */
@Singleton
public final class EndingBases {
  private static final String NOTHING_LATER =
      """
       AND ends_at >= ? AND ends_at < ? AND NOT EXISTS (
        SELECT 1 FROM %1$s l WHERE l.subject_id = %1$s.subject_id AND l.category <=> %1$s.category
          AND l.recipient_agency <=> %1$s.recipient_agency
          AND l.recipient_sector <=> %1$s.recipient_sector AND l.purpose <=> %1$s.purpose
          AND l.%2$s > %1$s.%2$s) ORDER BY ends_at, id LIMIT 500
      """;

  private final SignedRows rows;
  private final Sql sql;

  EndingBases(SignedRows rows, Sql sql) {
    this.rows = rows;
    this.sql = sql;
  }

  /**
   * One that ends.
   *
   * @param consent true for a consent, false for a decision to share without
   */
  public record Ending(CaseId caseId, boolean consent, Instant ends) {}

  /** Those that end from one moment to before another, the earliest first. */
  public List<Ending> between(Instant from, Instant to) {
    return sql.transaction(
        () ->
            Stream.of(
                    rows.genuine(
                        SignedTable.CONSENT_RECORD,
                        "state = 'given'" + NOTHING_LATER.formatted("consent_record", "said_at"),
                        row -> ending(row, true),
                        from,
                        to),
                    rows.genuine(
                        SignedTable.SHARE_DECISION,
                        "1 = 1" + NOTHING_LATER.formatted("share_decision", "decided_at"),
                        row -> ending(row, false),
                        from,
                        to))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Ending::ends))
                .toList());
  }

  private static Ending ending(org.serachub.platform.database.Columns row, boolean consent)
      throws java.sql.SQLException {
    return new Ending(new CaseId(row.uuid("case_id")), consent, row.instant("ends_at"));
  }
}
