package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serachub.decision.Level;
import org.serachub.decision.Term;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** What events say of each case, counted. */
@Singleton
final class CaseLines {
  private final Sql sql;

  CaseLines(Sql sql) {
    this.sql = sql;
  }

  private record Count(
      long sequence, CaseId caseId, String reference, Optional<Level> level, long fields) {}

  /** By sequence; cases that are closed to the reader are left out before they are counted. */
  Map<Long, List<Access.OfCase>> of(List<Long> sequences, List<CaseId> closed) {
    var lines = new HashMap<Long, List<Access.OfCase>>();
    counts(sequences).stream()
        .filter(count -> !closed.contains(count.caseId()))
        .collect(Collectors.groupingBy(Count::sequence))
        .forEach((sequence, counts) -> lines.put(sequence, perCase(counts)));
    return lines;
  }

  private List<Count> counts(List<Long> sequences) {
    if (sequences.isEmpty()) {
      return List.of();
    }
    return sql.list(
        """
        SELECT n.seq, n.case_id, c.reference, n.level, COUNT(n.field) AS fields
        FROM audit_entry n JOIN case_file c ON c.id = n.case_id WHERE n.seq IN (
        """
            + String.join(", ", Collections.nCopies(sequences.size(), "?"))
            + ") GROUP BY n.seq, n.case_id, c.reference, n.level ORDER BY c.reference, n.seq",
        row ->
            new Count(
                row.number("seq"),
                new CaseId(row.uuid("case_id")),
                row.text("reference"),
                row.textIfAny("level").map(word -> Term.of(Level.class, word)),
                row.number("fields")),
        sequences.toArray());
  }

  private static List<Access.OfCase> perCase(List<Count> counts) {
    var references = new LinkedHashMap<CaseId, String>();
    var levels = new LinkedHashMap<CaseId, Map<Level, Long>>();
    for (var count : counts) {
      references.put(count.caseId(), count.reference());
      var own = levels.computeIfAbsent(count.caseId(), id -> new EnumMap<>(Level.class));
      count.level().ifPresent(level -> own.put(level, count.fields()));
    }
    return references.entrySet().stream()
        .map(
            e ->
                new Access.OfCase(
                    e.getKey(), e.getValue(), levels.getOrDefault(e.getKey(), Map.of())))
        .toList();
  }
}
