package org.serachub.matching;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.serachub.decision.Role;
import org.serachub.disclosure.Standing;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;

/**
 * Finds cases that may be about the same. Nobody but a coordinator is told, and no coordinator of a
 * case that an exclusion keeps from them. What is found becomes a target of the request that the
 * page makes at the door, so that the trail holds which cases were put side by side.
 */
@Singleton
public final class FindMatches {
  private final Sql sql;
  private final Standing standing;

  FindMatches(Sql sql, Standing standing) {
    this.sql = sql;
    this.standing = standing;
  }

  /**
   * A case that may be about the same.
   *
   * @param agree what agrees between one subject there and one here
   */
  public record Match(CaseId caseId, String reference, Instant openedAt, SortedSet<Sort> agree) {}

  /** The other cases, the newest first; empty for anybody but a coordinator. */
  public List<Match> of(Requester requester, CaseId caseId) {
    if (requester.role() != Role.COORDINATOR) {
      return List.of();
    }
    Map<CaseId, Match> found = new LinkedHashMap<>();
    for (var pair : pairs(caseId)) {
      if (pair.agree().stream().anyMatch(Sort::strong) || pair.agree().size() == 2) {
        found.merge(pair.caseId(), pair, FindMatches::both);
      }
    }
    return found.values().stream()
        .filter(match -> standing.mayRecord(requester, match.caseId()))
        .sorted(Comparator.comparing(Match::openedAt).reversed())
        .toList();
  }

  /** What agrees between each subject here and each elsewhere. */
  private Collection<Match> pairs(CaseId caseId) {
    Map<List<Object>, Match> pairs = new LinkedHashMap<>();
    for (var one : agreeing(caseId)) {
      pairs.merge(one.subjects(), one.match(), FindMatches::both);
    }
    return new ArrayList<>(pairs.values());
  }

  private record Agreeing(List<Object> subjects, Match match) {}

  private List<Agreeing> agreeing(CaseId caseId) {
    return sql.list(
        """
        SELECT mine.subject_id AS here, theirs.subject_id AS there, theirs.sort, theirs.case_id,
          f.reference, f.opened_at
        FROM identifier_print mine
          JOIN identifier_print theirs ON theirs.print = mine.print
            AND theirs.case_id <> mine.case_id
          JOIN case_file f ON f.id = theirs.case_id
          LEFT JOIN field_value after_mine ON after_mine.supersedes = mine.value_id
          LEFT JOIN field_value after_theirs ON after_theirs.supersedes = theirs.value_id
        WHERE mine.case_id = ? AND after_mine.id IS NULL AND after_theirs.id IS NULL
        """,
        row ->
            new Agreeing(
                List.of(row.uuid("here"), row.uuid("there")),
                new Match(
                    new CaseId(row.uuid("case_id")),
                    row.text("reference"),
                    row.instant("opened_at"),
                    new TreeSet<>(List.of(row.term("sort", Sort.class))))),
        caseId.value());
  }

  private static Match both(Match one, Match other) {
    var agree = new TreeSet<>(one.agree());
    agree.addAll(other.agree());
    return new Match(one.caseId(), one.reference(), one.openedAt(), agree);
  }
}
