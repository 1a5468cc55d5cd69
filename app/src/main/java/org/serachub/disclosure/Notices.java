package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.request.Target;

/**
 * The notices that wait for a reader. Each names a case and a field that this very reader was shown
 * before, so it tells nothing new; whoever is excluded from the case since is told nothing of it.
 */
@Singleton
public final class Notices {
  private final SignedRows rows;
  private final ReadStanding readStanding;
  private final ActivePolicy activePolicy;
  private final Sql sql;

  Notices(SignedRows rows, ReadStanding readStanding, ActivePolicy activePolicy, Sql sql) {
    this.rows = rows;
    this.readStanding = readStanding;
    this.activePolicy = activePolicy;
    this.sql = sql;
  }

  /** True if one waits. That may be acted on, and told only through the door. */
  public boolean waitFor(Requester requester) {
    return !of(requester).isEmpty();
  }

  /** Those that wait, the oldest first. */
  List<Notice> of(Requester requester) {
    return requester.agency().isEmpty() ? List.of() : sql.transaction(() -> read(requester));
  }

  private List<Notice> read(Requester requester) {
    var made =
        rows.genuine(
            SignedTable.VALUE_NOTICE,
            "person = ? AND agency = ? ORDER BY made_at, id",
            Made::of,
            requester.person().value(),
            requester.requireAgency().value());
    if (made.isEmpty()) {
      return List.of();
    }
    var ended = ended(made);
    var references = references(requester, made);
    return made.stream()
        .filter(notice -> !ended.contains(notice.id()))
        .flatMap(
            notice ->
                Optional.ofNullable(references.get(notice.caseId()))
                    .map(reference -> notice(notice, reference))
                    .stream())
        .toList();
  }

  private Set<UUID> ended(List<Made> made) {
    return Set.copyOf(
        rows.genuine(
            SignedTable.VALUE_NOTICE_END,
            "notice IN (" + Sql.marks(made.size()) + ")",
            row -> row.uuid("notice"),
            made.stream().map(Made::id).toArray()));
  }

  private Map<CaseId, String> references(Requester requester, List<Made> made) {
    var targets =
        made.stream()
            .map(Made::caseId)
            .distinct()
            .map(caseId -> new Target(caseId, Optional.empty()))
            .toList();
    return readStanding.of(requester, targets).stream()
        .filter(place -> !place.reader().excluded())
        .collect(Collectors.toMap(Place::caseId, Place::reference, (one, same) -> one));
  }

  private Notice notice(Made made, String reference) {
    var label =
        activePolicy.policy().catalogue().field(made.field()).map(Field::label).orElse("an answer");
    return new Notice(made.id(), made.caseId(), reference, made.field(), label, made.at());
  }

  private record Made(UUID id, CaseId caseId, FieldId field, Instant at) {
    static Made of(Columns row) throws SQLException {
      return new Made(
          row.uuid("id"),
          new CaseId(row.uuid("case_id")),
          new FieldId(row.text("field")),
          row.instant("made_at"));
    }
  }
}
