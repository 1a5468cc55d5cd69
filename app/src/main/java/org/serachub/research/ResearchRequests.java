package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Stage;
import org.serachub.decision.Term;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;

/**
 * The requests for research, as invitations and returns stand. The office itself keeps no records.
 */
@Singleton
@Requires(beans = Sql.class)
final class ResearchRequests {
  private static final int USUAL_DAYS = 3;
  private static final String SELECT =
      """
      SELECT i.id AS item, i.case_id, f.reference, i.stage, c.code, c.title, c.starts_at,
        v.agency, a.name, v.invited_at, r.state, COALESCE(r.version, 0) AS version,
        (SELECT MAX(m.sent_at) FROM research_reminder m
         WHERE m.item = v.item AND m.agency = v.agency) AS reminded_at,
        (SELECT p.research_days FROM partnership p WHERE p.id = 1) AS days
      FROM invitation v JOIN agenda_item i ON i.id = v.item
      JOIN case_file f ON f.id = i.case_id
      JOIN conference c ON c.id = i.conference
      JOIN agency a ON a.id = v.agency
      LEFT JOIN research_return r ON r.item = v.item AND r.agency = v.agency
      WHERE v.withdrawn_at IS NULL AND c.cancelled_at IS NULL AND a.sector <> 'conference-office'
      """;

  private final Sql sql;
  private final Ids ids;
  private final DueDates dueDates;

  ResearchRequests(Sql sql, Ids ids, DueDates dueDates) {
    this.sql = sql;
    this.ids = ids;
    this.dueDates = dueDates;
  }

  /** Those to one agency, of items whose pack is not sealed. */
  List<ResearchRequest> to(AgencyId agency) {
    return sql.list(
        SELECT + "AND i.stage = 'research' AND v.agency = ?", this::read, agency.value());
  }

  /** Those to every agency, of items whose pack is not sealed. */
  List<ResearchRequest> all() {
    return sql.list(SELECT + "AND i.stage = 'research'", this::read);
  }

  /** Those to every agency about one item, at whatever stage. */
  List<ResearchRequest> of(ItemId item) {
    return sql.list(SELECT + "AND v.item = ?", this::read, item.value());
  }

  /** The one to an agency about an item, at whatever stage. */
  Optional<ResearchRequest> find(ItemId item, AgencyId agency) {
    return sql.one(
        SELECT + "AND v.item = ? AND v.agency = ?", this::read, item.value(), agency.value());
  }

  /** True if the agency has a current value on the case. */
  boolean holds(CaseId caseId, AgencyId agency) {
    return !sql.list(
            """
            SELECT v.id FROM field_value v WHERE v.case_id = ? AND v.custodian = ?
              AND v.ciphertext IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM field_value l WHERE l.supersedes = v.id)
            LIMIT 1
            """,
            row -> row.uuid("id"),
            caseId.value(),
            agency.value())
        .isEmpty();
  }

  /** Says whether the return was still at the request's version. */
  boolean move(ResearchRequest request, ReturnState to, Change change) {
    return request.version() == 0 ? begin(request, to, change) : advance(request, to, change);
  }

  private boolean begin(ResearchRequest request, ReturnState to, Change change) {
    return sql.update(
            "INSERT IGNORE INTO research_return"
                + " (item, agency, state, changed_by, changed_at, event_id)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            request.item().id().value(),
            request.agency().value(),
            to,
            change.by().value(),
            change.at(),
            change.event())
        == 1;
  }

  private boolean advance(ResearchRequest request, ReturnState to, Change change) {
    return sql.update(
            "UPDATE research_return SET state = ?, changed_by = ?, changed_at = ?, event_id = ?,"
                + " version = version + 1 WHERE item = ? AND agency = ? AND version = ?",
            to,
            change.by().value(),
            change.at(),
            change.event(),
            request.item().id().value(),
            request.agency().value(),
            request.version())
        == 1;
  }

  void remind(ResearchRequest request, Change change) {
    sql.update(
        "INSERT INTO research_reminder (id, item, agency, sent_by, sent_at, event_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        ids.next(),
        request.item().id().value(),
        request.agency().value(),
        change.by().value(),
        change.at(),
        change.event());
  }

  /** By whom, when and under which event something changes. */
  record Change(PersonId by, Instant at, UUID event) {}

  private ResearchRequest read(Columns row) throws SQLException {
    var days = row.numberIfAny("days").map(Long::intValue).orElse(USUAL_DAYS);
    return new ResearchRequest(
        item(row),
        new AgencyId(row.uuid("agency")),
        row.text("name"),
        dueDates.of(row.instant("starts_at"), row.instant("invited_at"), days),
        row.textIfAny("state")
            .map(word -> Term.of(ReturnState.class, word))
            .orElse(ReturnState.ASKED),
        row.instantIfAny("reminded_at"),
        row.number("version"));
  }

  private static ResearchRequest.Item item(Columns row) throws SQLException {
    return new ResearchRequest.Item(
        new ItemId(row.uuid("item")),
        new CaseId(row.uuid("case_id")),
        row.text("reference"),
        row.term("stage", Stage.class),
        row.text("code"),
        row.text("title"),
        row.instant("starts_at"));
  }
}
