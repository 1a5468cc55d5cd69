package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Outcome;
import org.serachub.audit.Receipt;
import org.serachub.decision.Content;
import org.serachub.decision.Level;
import org.serachub.keys.CaseKeys;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.CaseId;
import org.serachub.request.ExportRequest;

/**
 * Gathers every value of some cases, earlier ones too, and opens them under a receipt. All or
 * nothing: what is not as it was recorded stops an export, for it would come out as if it were.
 */
@Singleton
final class GatherExport {
  private static final int CASES = 200;

  private final Sql sql;
  private final SignedRows rows;
  private final CaseKeys keys;
  private final ActivePolicy policy;
  private final Ids ids;
  private final Clock clock;

  GatherExport(Sql sql, SignedRows rows, CaseKeys keys, ActivePolicy policy, Ids ids, Clock clock) {
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
    this.sql = sql;
    this.rows = rows;
    this.keys = keys;
  }

  /** What was gathered on one snapshot, and the event that will say so; no plaintext. */
  record Gathered<B>(B beside, List<Value> values, AuditEvent event) {}

  /** A value that was gathered. */
  record Value(Binding binding, Optional<Sealed> content) {
    @Override
    public String toString() {
      return "[value]";
    }
  }

  <B> Gathered<B> gather(ExportRequest request, Supplier<B> beside) {
    return sql.transaction(
        () -> {
          var values = values(request.cases());
          var envelope =
              ExportEvents.envelope(
                  request, ids.next(), clock.instant(), Outcome.DONE, Optional.empty());
          return new Gathered<>(
              beside.get(),
              values,
              ExportEvents.taken(request, envelope, values, policy.policy().version()));
        });
  }

  private List<Value> values(List<CaseId> cases) {
    var all = new ArrayList<Value>();
    for (var from = 0; from < cases.size(); from += CASES) {
      all.addAll(some(cases.subList(from, Math.min(cases.size(), from + CASES))));
    }
    return all;
  }

  private List<Value> some(List<CaseId> cases) {
    return sql.list(
        """
        SELECT v.*, UNHEX(SHA2(v.ciphertext, 256)) AS sealed, s.kind AS subject_kind
        FROM field_value v LEFT JOIN subject s ON s.id = v.subject_id AND s.case_id = v.case_id
        WHERE v.case_id IN (%s) ORDER BY v.recorded_at, v.id
        """
            .formatted(Sql.marks(cases.size())),
        this::read,
        cases.stream().map(CaseId::value).toArray());
  }

  private Value read(Columns row) throws SQLException {
    if (!rows.genuine(SignedTable.FIELD_VALUE, row) || row.textIfAny("subject_kind").isEmpty()) {
      throw broken(row.uuid("id").toString());
    }
    var binding = Binding.of(row);
    return new Value(
        binding, row.bytesIfAny("ciphertext").map(bytes -> new Sealed(binding, bytes)));
  }

  Exported open(Gathered<?> gathered, Receipt receipt) {
    return new Exported(
        receipt,
        gathered.values().stream()
            .map(
                one ->
                    new Exported.Value(
                        one.binding(), one.content().map(kept -> open(one, kept, receipt))))
            .toList());
  }

  private Content open(Value one, Sealed kept, Receipt receipt) {
    var id = one.binding().id();
    return kept.open(new Permit(receipt, id, Level.SHOWN), keys)
        .orElseThrow(() -> broken(id.toString()));
  }

  private static ExportRefused broken(String id) {
    return new ExportRefused(
        "value %s is not as it was recorded; nothing is exported: see `serac audit verify`"
            .formatted(id));
  }
}
