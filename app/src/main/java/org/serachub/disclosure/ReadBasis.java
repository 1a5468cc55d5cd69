package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Gateway;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.decision.basis.ConsentRecord;
import org.serachub.decision.basis.Scope;
import org.serachub.decision.basis.ShareDecision;
import org.serachub.decision.basis.Voucher;
import org.serachub.disclosure.CaseFacts.BasisRecords;
import org.serachub.disclosure.CaseFacts.BasisRecords.Known;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedRows.Signed;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/**
 * Reads what was said and decided on sharing. A record that is not as it was signed opens nothing:
 * a decision or confirmation of that kind is not there, and a consent of that kind counts as a
 * refusal of everything, since what it replaced may have been one.
 */
@Singleton
final class ReadBasis {
  private final SignedRows rows;

  ReadBasis(SignedRows rows) {
    this.rows = rows;
  }

  Map<CaseId, BasisRecords> of(List<CaseId> cases, Instant now) {
    var ids = cases.stream().map(CaseId::value).toArray();
    var in = "case_id IN (" + Sql.marks(ids.length) + ")";
    var consents = rows.list(SignedTable.CONSENT_RECORD, in, ReadBasis::consent, ids);
    var decisions = rows.genuine(SignedTable.SHARE_DECISION, in, ReadBasis::decision, ids);
    var confirmations = confirmations(consents, decisions);
    var all = new HashMap<CaseId, BasisRecords>();
    for (var caseId : cases) {
      all.put(
          caseId,
          new BasisRecords(
              consents.stream()
                  .filter(consent -> consent.row().caseId().equals(caseId))
                  .collect(
                      Collectors.groupingBy(
                          consent -> consent.row().about(),
                          Collectors.mapping(
                              consent -> vouched(consent, confirmations, now),
                              Collectors.toList()))),
              decisions.stream()
                  .filter(decision -> decision.caseId().equals(caseId))
                  .collect(
                      Collectors.groupingBy(
                          Made::about,
                          Collectors.mapping(
                              decision -> vouched(decision, confirmations),
                              Collectors.toList())))));
    }
    return all;
  }

  private Map<UUID, Set<Voucher>> confirmations(
      List<Signed<Made<ConsentRecord>>> consents, List<Made<ShareDecision>> decisions) {
    var basis = new HashSet<UUID>();
    consents.forEach(consent -> basis.add(consent.row().id()));
    decisions.forEach(decision -> basis.add(decision.id()));
    if (basis.isEmpty()) {
      return Map.of();
    }
    var all = new HashMap<UUID, Set<Voucher>>();
    rows.genuine(
            SignedTable.BASIS_CONFIRMATION,
            "basis IN (" + Sql.marks(basis.size()) + ")",
            row -> Map.entry(row.uuid("basis"), voucher(row, "agency", "role")),
            basis.toArray())
        .forEach(
            row -> all.computeIfAbsent(row.getKey(), id -> new HashSet<>()).add(row.getValue()));
    return all;
  }

  private static Known<ConsentRecord> vouched(
      Signed<Made<ConsentRecord>> signed, Map<UUID, Set<Voucher>> confirmations, Instant now) {
    var made = signed.row();
    var said = made.record();
    return new Known<>(
        made.id(),
        signed.genuine()
            ? new ConsentRecord(
                said.said(),
                said.scope(),
                said.saidAt(),
                said.endsAt(),
                made.vouchers(confirmations))
            : new ConsentRecord(ConsentState.REFUSED, Scope.ALL, now, Optional.empty(), Set.of()));
  }

  private static Known<ShareDecision> vouched(
      Made<ShareDecision> made, Map<UUID, Set<Voucher>> confirmations) {
    var decision = made.record();
    return new Known<>(
        made.id(),
        new ShareDecision(
            decision.scope(),
            decision.gateway(),
            decision.riskToLife(),
            decision.decidedAt(),
            decision.endsAt(),
            decision.renewedAt(),
            made.vouchers(confirmations)));
  }

  private static Made<ConsentRecord> consent(Columns row) throws SQLException {
    return new Made<>(
        row.uuid("id"),
        new CaseId(row.uuid("case_id")),
        new SubjectId(row.uuid("subject_id")),
        voucher(row, "recorded_agency", "recorded_role"),
        new ConsentRecord(
            row.term("state", ConsentState.class),
            scope(row),
            row.instant("said_at"),
            row.instantIfAny("ends_at"),
            Set.of()));
  }

  private static Made<ShareDecision> decision(Columns row) throws SQLException {
    return new Made<>(
        row.uuid("id"),
        new CaseId(row.uuid("case_id")),
        new SubjectId(row.uuid("subject_id")),
        voucher(row, "made_agency", "made_role"),
        new ShareDecision(
            scope(row),
            row.term("gateway", Gateway.class),
            row.flag("risk_to_life"),
            row.instant("decided_at"),
            row.instant("ends_at"),
            row.instantIfAny("renewed_at"),
            Set.of()));
  }

  private static Scope scope(Columns row) throws SQLException {
    return new Scope(
        row.textIfAny("category"),
        row.uuidIfAny("recipient_agency"),
        row.textIfAny("recipient_sector").map(word -> Term.of(Sector.class, word)),
        row.textIfAny("purpose").map(word -> Term.of(Purpose.class, word)));
  }

  private static Voucher voucher(Columns row, String agency, String role) throws SQLException {
    return new Voucher(row.uuid(agency), row.term(role, Role.class));
  }

  /** A record, who made it, and what it is about. */
  private record Made<T>(UUID id, CaseId caseId, SubjectId about, Voucher maker, T record) {
    Set<Voucher> vouchers(Map<UUID, Set<Voucher>> confirmations) {
      var all = new HashSet<>(confirmations.getOrDefault(id, Set.of()));
      all.add(maker);
      return all;
    }
  }
}
