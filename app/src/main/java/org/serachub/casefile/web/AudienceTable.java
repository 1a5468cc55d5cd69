package org.serachub.casefile.web;

import java.util.List;
import org.serachub.decision.Level;
import org.serachub.disclosure.Audience;
import org.serachub.disclosure.Audience.Moment;
import org.serachub.web.Words;

/** Who will see an answer, by agency and role. */
public record AudienceTable(List<Row> rows) {
  /** Copies the list. */
  public AudienceTable {
    rows = List.copyOf(rows);
  }

  /** One kind of reader, and how much they get of it at each moment. */
  public record Row(String agency, String role, List<Cell> cells) {}

  /** How much somebody gets. */
  public record Cell(String text, String colour) {}

  /** The moments, as column headings. */
  public static List<String> columns() {
    return List.of("Agency", "Role", "Before the conference", "At the conference", "For an action");
  }

  static AudienceTable of(List<Audience.Seat> seats) {
    return new AudienceTable(seats.stream().map(AudienceTable::row).toList());
  }

  private static Row row(Audience.Seat seat) {
    return new Row(
        seat.own() ? seat.agency() + " (people named on the case)" : seat.agency(),
        Words.sentence(Words.of(seat.role())),
        java.util.stream.Stream.of(Moment.values())
            .map(moment -> cell(seat.levels().getOrDefault(moment, Level.HIDDEN)))
            .toList());
  }

  private static Cell cell(Level level) {
    return new Cell(Words.of(level), Words.colour(level));
  }
}
