package org.serachub.consent;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.serachub.consent.RecordedBasis.Maker;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Gateway;
import org.serachub.decision.Role;
import org.serachub.disclosure.Standing;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;

/**
 * The bases recorded on a case, for those who record and confirm them. An advocate sees all of
 * them; an agency's representative sees what the agency recorded or confirmed, and what opens doors
 * and so waits for confirmation, never another agency's refusal. To be listed inside the door's
 * rendering, so that the page has its event.
 */
@Singleton
public final class Consents {
  private static final Set<Role> LISTED_TO = Set.of(Role.ADVOCATE, Role.REPRESENTATIVE);
  private static final Set<Role> DECISIONS_TO =
      Set.of(Role.ADVOCATE, Role.REPRESENTATIVE, Role.CHAIR, Role.COORDINATOR);

  private final Sql sql;
  private final Standing standing;

  Consents(Sql sql, Standing standing) {
    this.sql = sql;
    this.standing = standing;
  }

  /**
   * Those of a case, the newest first; none for somebody without standing.
   *
   * @param listed the subjects that the door lists to this reader
   */
  public List<RecordedBasis> of(Requester requester, CaseId caseId, Set<SubjectId> listed) {
    if (!LISTED_TO.contains(requester.role()) || !standing.mayRecord(requester, caseId)) {
      return List.of();
    }
    var vouchers = vouchers(requester, caseId);
    var all = new ArrayList<RecordedBasis>();
    all.addAll(consents(requester, caseId, vouchers));
    all.addAll(decisions(requester, caseId, vouchers));
    all.removeIf(basis -> !listed.contains(basis.subject()));
    all.sort(Comparator.comparing(RecordedBasis::since).reversed());
    return List.copyOf(all);
  }

  /** The decisions to share alone, for all who may make, confirm or end them. */
  public List<RecordedBasis> decisions(Requester requester, CaseId caseId, Set<SubjectId> listed) {
    if (!DECISIONS_TO.contains(requester.role()) || !standing.mayRecord(requester, caseId)) {
      return List.of();
    }
    return decisions(requester, caseId, vouchers(requester, caseId)).stream()
        .filter(decision -> listed.contains(decision.subject()))
        .map(RecordedBasis.class::cast)
        .sorted(Comparator.comparing(RecordedBasis::since).reversed())
        .toList();
  }

  private List<RecordedBasis.Consent> consents(
      Requester requester, CaseId caseId, Map<UUID, Vouchers> vouchers) {
    return sql
        .list(
            "SELECT * FROM consent_record WHERE case_id = ?",
            row -> consent(row, vouchers),
            caseId.value())
        .stream()
        .filter(
            consent ->
                requester.role() == Role.ADVOCATE
                    || consent.ours()
                    || consent.state() == ConsentState.GIVEN
                    || consent.state() == ConsentState.CANNOT_DECIDE)
        .toList();
  }

  private List<RecordedBasis.Decision> decisions(
      Requester requester, CaseId caseId, Map<UUID, Vouchers> vouchers) {
    return sql.list(
        "SELECT * FROM share_decision WHERE case_id = ?",
        row -> decision(row, requester, vouchers),
        caseId.value());
  }

  private Map<UUID, Vouchers> vouchers(Requester requester, CaseId caseId) {
    var all = new HashMap<UUID, Vouchers>();
    sql.list(
            """
            SELECT x.basis, x.agency, x.role, a.name FROM (
              SELECT id AS basis, recorded_agency AS agency, recorded_role AS role, 0 AS place,
                recorded_at AS at FROM consent_record WHERE case_id = ?
              UNION ALL
              SELECT id, made_agency, made_role, 0, decided_at FROM share_decision
                WHERE case_id = ?
              UNION ALL
              SELECT c.basis, c.agency, c.role, 1, c.confirmed_at FROM basis_confirmation c
                WHERE c.basis IN (SELECT id FROM consent_record WHERE case_id = ?)
                  OR c.basis IN (SELECT id FROM share_decision WHERE case_id = ?)
            ) x JOIN agency a ON a.id = x.agency
            ORDER BY x.place, x.at, a.name
            """,
            row ->
                new Voucher(
                    row.uuid("basis"),
                    row.text("name"),
                    row.uuid("agency").equals(requester.requireAgency().value())
                        && row.term("role", Role.class) == requester.role()),
            caseId.value(),
            caseId.value(),
            caseId.value(),
            caseId.value())
        .forEach(one -> all.merge(one.basis(), Vouchers.of(one), Vouchers::and));
    return all;
  }

  private static RecordedBasis.Consent consent(Columns row, Map<UUID, Vouchers> vouchers)
      throws SQLException {
    var by = vouchers.getOrDefault(row.uuid("id"), Vouchers.NOBODY);
    return new RecordedBasis.Consent(
        row.uuid("id"),
        new SubjectId(row.uuid("subject_id")),
        BasisRows.scope(row),
        row.term("state", ConsentState.class),
        row.instant("said_at"),
        row.instantIfAny("ends_at"),
        by.names(),
        by.ours());
  }

  private static RecordedBasis.Decision decision(
      Columns row, Requester reader, Map<UUID, Vouchers> vouchers) throws SQLException {
    var by = vouchers.getOrDefault(row.uuid("id"), Vouchers.NOBODY);
    return new RecordedBasis.Decision(
        row.uuid("id"),
        new SubjectId(row.uuid("subject_id")),
        BasisRows.scope(row),
        row.term("gateway", Gateway.class),
        maker(row, reader),
        row.flag("risk_to_life"),
        row.instant("decided_at"),
        row.instantIfAny("ends_at"),
        by.names(),
        by.ours());
  }

  private static Maker maker(Columns row, Requester reader) throws SQLException {
    if (!row.uuid("made_agency").equals(reader.requireAgency().value())) {
      return Maker.OTHER;
    }
    return row.uuid("made_by").equals(reader.person().value()) ? Maker.SELF : Maker.COLLEAGUE;
  }

  private record Voucher(UUID basis, String name, boolean ours) {}

  private record Vouchers(List<String> names, boolean ours) {
    static final Vouchers NOBODY = new Vouchers(List.of(), false);

    static Vouchers of(Voucher one) {
      return new Vouchers(List.of(one.name()), one.ours());
    }

    Vouchers and(Vouchers more) {
      var all = new ArrayList<>(names);
      more.names().stream().filter(name -> !all.contains(name)).forEach(all::add);
      return new Vouchers(List.copyOf(all), ours || more.ours());
    }
  }
}
