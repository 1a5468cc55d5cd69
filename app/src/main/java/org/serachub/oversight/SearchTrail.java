package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/** Finds events of the trail by what they say; nothing is counted on the way. */
@Singleton
final class SearchTrail {
  /**
   * The trail is in the order of commits, and an event says when it was asked for. A day covers any
   * wait between the two, and a clock that was put right; the exact time is then looked at.
   */
  private static final Duration SLACK = Duration.ofDays(1);

  private final Sql sql;

  SearchTrail(Sql sql) {
    this.sql = sql;
  }

  /**
   * Sequences of the events that match, nearest to the place first.
   *
   * @param closed cases that the reader may not know of
   */
  List<Long> find(AccessFilter filter, List<CaseId> closed, int most) {
    var ofCase = filter.reference().flatMap(this::caseOf).filter(id -> !closed.contains(id));
    var place = filter.place().flatMap(at -> sequence(at.event()));
    if (ofCase.isPresent() != filter.reference().isPresent()
        || place.isPresent() != filter.place().isPresent()) {
      return List.of();
    }
    var where = new Where(filter, ofCase, closed);
    place.ifPresent(
        at -> {
          if (filter.backwards()) {
            where.from(at + 1);
          } else {
            where.upTo(at - 1);
          }
        });
    days(filter, where);
    return sql.list(where.text(most), row -> row.number("seq"), where.arguments());
  }

  private void days(AccessFilter filter, Where where) {
    var start = filter.from().map(SearchTrail::start);
    var end = filter.to().map(day -> start(day.plusDays(1)));
    where.between(start, end);
    start.ifPresent(at -> where.from(first(at.minus(SLACK))));
    end.ifPresent(at -> where.upTo(last(at.plus(SLACK))));
  }

  private long first(Instant since) {
    return number("WHERE at >= ? ORDER BY at, seq LIMIT 1", since).orElse(Long.MAX_VALUE);
  }

  private long last(Instant until) {
    return number("WHERE at < ? ORDER BY at DESC, seq DESC LIMIT 1", until).orElse(0L);
  }

  private Optional<Long> number(String which, Instant at) {
    return sql.one("SELECT seq FROM audit_event " + which, row -> row.number("seq"), at);
  }

  private Optional<Long> sequence(java.util.UUID event) {
    return sql.one(
        "SELECT seq FROM audit_event WHERE event_id = ?", row -> row.number("seq"), event);
  }

  private Optional<CaseId> caseOf(String reference) {
    return sql.one(
        "SELECT id FROM case_file WHERE reference = ?",
        row -> new CaseId(row.uuid("id")),
        reference);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(London.ZONE).toInstant();
  }
}
