package org.serachub.bundle.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.serachub.decision.Role;
import org.serachub.decision.SubjectKind;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;

/** Reads cases with their subjects and with all that opens or closes a door to them. */
@Singleton
final class ReadCaseRows {
  private final GenuineRows rows;

  ReadCaseRows(GenuineRows rows) {
    this.rows = rows;
  }

  List<HubRows.CaseFile> read(List<UUID> ids) {
    var subjects = of(SignedTable.SUBJECT, ids, ReadCaseRows::subject, HubRows.Subject::caseId);
    var confirmations = confirmations();
    var consents =
        of(
            SignedTable.CONSENT_RECORD,
            ids,
            row -> consent(row, confirmations),
            HubRows.Basis::caseId);
    var decisions =
        of(
            SignedTable.SHARE_DECISION,
            ids,
            row -> decision(row, confirmations),
            HubRows.Basis::caseId);
    var exclusions =
        of(SignedTable.EXCLUSION, ids, ReadCaseRows::exclusion, HubRows.Exclusion::caseId);
    var named = of(SignedTable.NAMED_PERSON, ids, ReadCaseRows::named, HubRows.Named::caseId);
    return rows.list(
        SignedTable.CASE_FILE,
        "id",
        ids,
        row -> {
          var id = row.uuid("id");
          return new HubRows.CaseFile(
              id,
              row.text("reference"),
              row.text("stage"),
              row.instant("opened_at"),
              row.uuidIfAny("referred_by"),
              row.uuidIfAny("referred_agency"),
              subjects.getOrDefault(id, List.of()),
              consents.getOrDefault(id, List.of()),
              decisions.getOrDefault(id, List.of()),
              exclusions.getOrDefault(id, List.of()),
              named.getOrDefault(id, List.of()));
        });
  }

  private <T> Map<UUID, List<T>> of(
      SignedTable table, List<UUID> ids, Sql.Row<T> row, Function<T, UUID> by) {
    return rows.list(table, "case_id", ids, row).stream().collect(groupingBy(by));
  }

  private static HubRows.Subject subject(Columns row) throws SQLException {
    return new HubRows.Subject(
        row.uuid("id"), row.uuid("case_id"), row.term("kind", SubjectKind.class));
  }

  private static HubRows.Basis consent(
      Columns row, Map<UUID, List<HubRows.Confirmation>> confirmations) throws SQLException {
    return new HubRows.Basis(
        row.uuid("case_id"),
        row.uuid("subject_id"),
        row.text("state"),
        scope(row),
        row.instant("said_at"),
        row.instantIfAny("ends_at"),
        Optional.of(row.instant("recorded_at")),
        false,
        actor(row, "recorded"),
        confirmations.getOrDefault(row.uuid("id"), List.of()));
  }

  private static HubRows.Basis decision(
      Columns row, Map<UUID, List<HubRows.Confirmation>> confirmations) throws SQLException {
    return new HubRows.Basis(
        row.uuid("case_id"),
        row.uuid("subject_id"),
        row.text("gateway"),
        scope(row),
        row.instant("decided_at"),
        row.instantIfAny("ends_at"),
        Optional.empty(),
        row.flag("risk_to_life"),
        actor(row, "made"),
        confirmations.getOrDefault(row.uuid("id"), List.of()));
  }

  private static HubRows.Scope scope(Columns row) throws SQLException {
    return new HubRows.Scope(
        row.textIfAny("category"),
        row.textIfAny("purpose"),
        row.uuidIfAny("recipient_agency"),
        row.textIfAny("recipient_sector"));
  }

  private static HubRows.Actor actor(Columns row, String did) throws SQLException {
    return new HubRows.Actor(
        row.uuid(did + "_by"), row.uuid(did + "_agency"), row.term(did + "_role", Role.class));
  }

  private Map<UUID, List<HubRows.Confirmation>> confirmations() {
    return rows
        .list(
            SignedTable.BASIS_CONFIRMATION,
            row ->
                Map.entry(
                    row.uuid("basis"),
                    new HubRows.Confirmation(
                        new HubRows.Actor(
                            row.uuid("confirmed_by"),
                            row.uuid("agency"),
                            row.term("role", Role.class)),
                        row.instant("confirmed_at"))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static HubRows.Exclusion exclusion(Columns row) throws SQLException {
    return new HubRows.Exclusion(
        row.uuid("case_id"),
        row.uuidIfAny("person"),
        row.uuidIfAny("agency"),
        row.uuid("made_by"),
        row.instant("made_at"),
        row.instantIfAny("ended_at"));
  }

  private static HubRows.Named named(Columns row) throws SQLException {
    return new HubRows.Named(
        row.uuid("case_id"),
        row.uuid("person"),
        row.uuid("agency"),
        row.uuid("named_by"),
        row.instant("named_at"));
  }
}
