package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.Standing;
import org.serachub.disclosure.Wanted;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.Link;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Paged;

/** Draws the board or the table from what the door has shown. */
@Singleton
final class DrawBoard {
  private final Standing standing;
  private final Clock clock;

  DrawBoard(Standing standing, Clock clock) {
    this.standing = standing;
    this.clock = clock;
  }

  /** Who looks, at what and how. */
  record Asked(Requester by, ListQuery query, boolean table, Names.Known names) {}

  /** The rows of a column, or of the table from the place that was asked for. */
  record Part(List<FindActions.Row> rows, int most) {
    Wanted wanted() {
      return FindActions.first(rows, most);
    }
  }

  /** The parts of the page: the table, or each column of the board. */
  List<Part> parts(Asked asked, List<FindActions.Row> all) {
    var some = ahead(asked, all);
    if (asked.table()) {
      return List.of(new Part(some, Paged.SIZE));
    }
    return BoardPage.COLUMNS.stream()
        .map(
            column ->
                new Part(
                    some.stream()
                        .filter(row -> column.states().contains(row.action().state()))
                        .toList(),
                    BoardPage.CARDS))
        .toList();
  }

  /** What was asked for, from its place on; all of it where no place was given. */
  List<FindActions.Row> ahead(Asked asked, List<FindActions.Row> all) {
    var today = today();
    var some =
        all.stream()
            .filter(row -> BoardLayout.matches(row, asked.query(), asked.by(), today))
            .toList();
    return Paged.ahead(some, asked.query(), row -> BoardLayout.key(row, asked.query().order()));
  }

  /** The page, when something is wrong with what was asked for. */
  BoardPage wrong(Asked asked) {
    return page(asked, List.of(), Paged.none());
  }

  BoardPage page(Asked asked, List<Part> parts, List<CaseList> found) {
    if (asked.table()) {
      return page(asked, List.of(), rows(asked, parts.getFirst(), found.getFirst()));
    }
    var columns = new ArrayList<BoardPage.Column>();
    for (var i = 0; i < parts.size(); i++) {
      var cards =
          FindActions.drawn(parts.get(i).rows(), found.get(i)).stream()
              .map(drawn -> card(asked, drawn))
              .toList();
      columns.add(BoardPage.COLUMNS.get(i).of(cards, found.get(i).more()));
    }
    return page(asked, columns, Paged.none());
  }

  private Paged<Card> rows(Asked asked, Part part, CaseList found) {
    var page =
        Paged.found(
            FindActions.drawn(part.rows(), found),
            found.more(),
            asked.query().cursor(),
            drawn -> BoardLayout.key(drawn.row(), asked.query().order()).text());
    return new Paged<>(
        page.rows().stream().map(drawn -> card(asked, drawn)).toList(),
        page.previous(),
        page.next());
  }

  private BoardPage page(Asked asked, List<BoardPage.Column> columns, Paged<Card> rows) {
    var query = asked.query();
    var other =
        asked.table()
            ? query.in(BoardLayout.board(asked.names()), "Show as a board")
            : query.in(BoardLayout.table(asked.names()), "Show as a table");
    return new BoardPage(
        columns,
        rows.rows(),
        asked.table(),
        query.view(rows),
        List.of(other, query.at(ActionPaths.BOARD + "/export", "Download as CSV")),
        undertakings(asked.by()));
  }

  private Card card(Asked asked, FindActions.Drawn drawn) {
    return Card.of(drawn.seen(), asked.names(), asked.by(), today());
  }

  private List<Link> undertakings(Requester by) {
    return standing.ownerUndertakingsDue(by).stream()
        .map(
            code ->
                new Link(
                    "Read and accept the undertaking of " + code,
                    "/conferences/" + code + "/undertaking?next=/actions"))
        .toList();
  }

  private LocalDate today() {
    return London.today(clock);
  }
}
