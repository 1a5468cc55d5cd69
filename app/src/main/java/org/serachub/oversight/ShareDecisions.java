package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Gateway;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.decision.basis.ShareDecision;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** Decisions to share without consent, newest first: what was decided, never why in words. */
@Singleton
final class ShareDecisions {
  /** How many are read at once; those that were made together count one by one. */
  static final int MOST = 5_000;

  private static final String SELECT =
      """
      SELECT d.*, f.reference, m.name AS maker, a.name AS agency_name,
        EXISTS (SELECT 1 FROM basis_confirmation c WHERE c.basis = d.id) AS confirmed,
        EXISTS (SELECT 1 FROM consent_record r LEFT JOIN agency ra ON ra.id = r.recipient_agency
          WHERE r.case_id = d.case_id AND r.subject_id = d.subject_id
            AND r.state IN ('refused', 'withdrawn')
            AND r.said_at > COALESCE(d.renewed_at, d.decided_at) AND r.said_at <= ?
            AND (NOT d.risk_to_life OR r.said_at > ?)
            AND (r.category IS NULL OR r.category = d.category)
            AND (r.purpose IS NULL OR r.purpose = d.purpose)
            AND (r.recipient_agency IS NULL OR r.recipient_agency = d.recipient_agency
              OR ra.sector = d.recipient_sector)
            AND (r.recipient_sector IS NULL OR r.recipient_sector = d.recipient_sector
              OR r.recipient_sector = a.sector)) AS held_up
      FROM share_decision d JOIN case_file f ON f.id = d.case_id
        JOIN agency m ON m.id = d.made_agency LEFT JOIN agency a ON a.id = d.recipient_agency
      ORDER BY d.decided_at DESC, d.id LIMIT
      """;

  private final Sql sql;
  private final Clock clock;

  ShareDecisions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest, without those of cases that are closed to the reader. */
  List<MadeDecision> newest(List<CaseId> closed) {
    var now = clock.instant();
    var together = new LinkedHashMap<Key, List<Row>>();
    sql
        .list(SELECT + MOST, row -> read(row, now), now, now.minus(ShareDecision.RISK_TO_LIFE))
        .stream()
        .filter(row -> !closed.contains(row.key().caseId()))
        .forEach(row -> together.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row));
    return together.entrySet().stream().map(each -> made(each.getKey(), each.getValue())).toList();
  }

  private record Key(
      CaseId caseId,
      String reference,
      UUID subject,
      Instant decidedAt,
      UUID madeBy,
      String maker,
      Role role,
      Gateway gateway,
      boolean riskToLife,
      Instant endsAt) {}

  private record Row(
      UUID id, Key key, String category, String recipient, MadeDecision.State state) {}

  private static MadeDecision made(Key key, List<Row> rows) {
    return new MadeDecision(
        rows.getFirst().id(),
        key.caseId(),
        key.reference(),
        rows.stream().map(Row::category).distinct().sorted().toList(),
        rows.stream().map(Row::recipient).distinct().sorted().toList(),
        key.gateway(),
        key.riskToLife(),
        new MadeDecision.Maker(key.maker(), key.role()),
        key.decidedAt(),
        key.endsAt(),
        rows.stream().map(Row::state).min(java.util.Comparator.naturalOrder()).orElseThrow());
  }

  private static Row read(Columns row, Instant now) throws SQLException {
    return new Row(
        row.uuid("id"),
        new Key(
            new CaseId(row.uuid("case_id")),
            row.text("reference"),
            row.uuid("subject_id"),
            row.instant("decided_at"),
            row.uuid("made_by"),
            row.text("maker"),
            row.term("made_role", Role.class),
            row.term("gateway", Gateway.class),
            row.flag("risk_to_life"),
            row.instant("ends_at")),
        row.text("category"),
        recipient(row),
        state(row, now));
  }

  private static String recipient(Columns row) throws SQLException {
    Optional<String> agency = row.textIfAny("agency_name");
    return agency.isPresent()
        ? agency.get()
        : MadeDecision.everyAgency(Term.of(Sector.class, row.text("recipient_sector")));
  }

  private static MadeDecision.State state(Columns row, Instant now) throws SQLException {
    if (!row.instant("ends_at").isAfter(now)) {
      return MadeDecision.State.ENDED;
    }
    if (row.flag("held_up")) {
      return MadeDecision.State.HELD_UP;
    }
    return row.flag("confirmed") ? MadeDecision.State.CONFIRMED : MadeDecision.State.WAITING;
  }
}
