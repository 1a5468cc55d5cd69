package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.serachub.action.SeenAction;
import org.serachub.platform.London;
import org.serachub.web.Csv;

/** Writes what the board shows as a table for a spreadsheet. */
@Singleton
final class WriteTable {
  private static final List<String> COLUMNS =
      List.of(
          "Case",
          "Action",
          "How we will know it is done",
          "Which risk it reduces",
          "Agency",
          "Person",
          "Due",
          "State",
          "Overdue",
          "Agreed",
          "Progress",
          "Outcome");

  private final Clock clock;

  WriteTable(Clock clock) {
    this.clock = clock;
  }

  byte[] bytes(List<FindActions.Drawn> all, Names.Known known) {
    var today = London.today(clock);
    return Csv.of(COLUMNS, all.stream().map(drawn -> row(drawn.seen(), known, today)).toList());
  }

  private static List<String> row(SeenAction seen, Names.Known known, LocalDate today) {
    var row = seen.row();
    return List.of(
        seen.reference(),
        seen.title(),
        seen.measure(),
        seen.risk(),
        known.agency(row.owner().agency()),
        known.person(row.owner()).orElse(""),
        row.due().toString(),
        row.state().label(),
        seen.overdue(today) ? "yes" : "no",
        London.day(row.agreedAt()).toString(),
        lines(seen.progress()),
        lines(seen.outcomes()));
  }

  private static String lines(List<SeenAction.Said> all) {
    return all.stream().map(SeenAction.Said::text).collect(Collectors.joining("\n"));
  }
}
