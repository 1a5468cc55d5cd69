package org.serachub.audit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.audit.TrailCheck.Wrote;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.keys.StandingRows;
import org.serachub.platform.database.Sql;

/**
 * Checks the rows that open or close doors. A row's code binds it to the event it names, and each
 * event names the rows it wrote. So a row that is edited, gone, put back to an earlier genuine
 * state, or speaks of an event that the trail does not hold, is found.
 */
@Singleton
final class CheckRows {
  private final SignedRows signedRows;
  private final StandingRows standingRows;
  private final Sql sql;

  CheckRows(SignedRows signedRows, StandingRows standingRows, Sql sql) {
    this.signedRows = signedRows;
    this.standingRows = standingRows;
    this.sql = sql;
  }

  /** Checks the rows that the events read since the last call say they wrote. */
  void written(TrailCheck check) {
    var wrote = check.takeWrote();
    var events = standingRows.events(wrote.stream().map(Wrote::row).toList());
    for (var each : wrote) {
      var now = Optional.ofNullable(events.get(each.row()));
      if (now.isEmpty()) {
        check.fault(each.sequence(), row(each.row().table()) + "that this event wrote is gone");
      } else if (!now.get().equals(each.event()) && sequence(now.get()) <= each.sequence()) {
        check.fault(
            each.sequence(), row(each.row().table()) + "stands as it was before this event");
      }
    }
  }

  /** Checks every row that stands now. */
  void standing(TrailCheck check) {
    for (var table : SignedTable.values()) {
      for (var event : forged(table)) {
        check.fault(event.map(this::sequence).orElse(0L), row(table) + "is not as it was written");
      }
      sql.list(
              """
              SELECT DISTINCT t.event_id FROM %s t LEFT JOIN audit_event e ON e.event_id = t.event_id
              WHERE e.seq IS NULL AND t.event_id IS NOT NULL LIMIT 100
              """
                  .formatted(table.table()),
              row -> row.uuid("event_id"))
          .forEach(event -> check.fault(0, row(table) + "speaks of no event"));
    }
  }

  // The events alone, each once: an edited row is as bad as an edited event.
  private List<Optional<UUID>> forged(SignedTable table) {
    var events = new ArrayList<Optional<UUID>>();
    signedRows.forged(table, event -> events.add(Optional.ofNullable(event)));
    return events.stream().distinct().collect(Collectors.toList());
  }

  private long sequence(UUID event) {
    return sql.one(
            "SELECT seq FROM audit_event WHERE event_id = ?", row -> row.number("seq"), event)
        .orElse(0L);
  }

  private static String row(SignedTable table) {
    return "a row of `" + table.table() + "` ";
  }
}
