package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.action.ActionState;
import org.serachub.action.SeenAction;
import org.serachub.disclosure.Standing;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Link;
import org.serachub.web.Option;

/** Draws the board from what the door has shown, once it is narrowed. */
@Singleton
final class DrawBoard {
  private static final List<Option> STATES =
      Stream.of(ActionState.values())
          .map(state -> new Option(state.word(), state.label()))
          .toList();

  private final Names names;
  private final Standing standing;
  private final Clock clock;

  DrawBoard(Names names, Standing standing, Clock clock) {
    this.names = names;
    this.standing = standing;
    this.clock = clock;
  }

  /** Who looks, at what and how. */
  record Asked(Requester by, BoardFilter filter, boolean table, Optional<String> after) {}

  BoardPage page(Asked asked, List<Target> targets, List<SeenAction> all) {
    var known = names.known();
    var today = London.today(clock);
    var cards =
        asked.filter().narrow(all, asked.by(), today).stream()
            .map(seen -> Card.of(seen, known, asked.by(), today))
            .toList();
    var rows = page(cards, asked.after());
    return new BoardPage(
        BoardPage.columns(cards),
        rows,
        asked.table(),
        narrowing(asked, all, known),
        undertakings(asked.by(), targets),
        next(asked, cards, rows));
  }

  private static BoardPage.Narrowing narrowing(
      Asked asked, List<SeenAction> all, Names.Known known) {
    return new BoardPage.Narrowing(
        asked.filter().typed(),
        all.stream()
            .map(seen -> seen.row().owner().agency())
            .distinct()
            .map(agency -> new Option(agency.toString(), known.agency(agency)))
            .sorted(java.util.Comparator.comparing(Option::label))
            .toList(),
        STATES,
        asked.filter().tags(known, asked.table()),
        new Link(
            asked.table() ? "Show as a board" : "Show as a table",
            asked.filter().at(ActionPaths.BOARD, !asked.table())),
        new Link("Download as CSV", asked.filter().at(ActionPaths.BOARD + "/export", false)));
  }

  private List<Link> undertakings(Requester by, List<Target> targets) {
    return targets.stream()
        .flatMap(target -> standing.ownerUndertakingDue(by, target.caseId()).stream())
        .distinct()
        .map(
            code ->
                new Link(
                    "Read and accept the undertaking of " + code,
                    "/conferences/" + code + "/undertaking?next=/actions"))
        .toList();
  }

  private static List<Card> page(List<Card> cards, Optional<String> after) {
    return cards.stream().skip(from(cards, after)).limit(BoardPage.ROWS).toList();
  }

  private static long from(List<Card> cards, Optional<String> after) {
    for (var i = 0; i < cards.size(); i++) {
      if (after.isPresent() && cards.get(i).path().endsWith("/" + after.get())) {
        return i + 1L;
      }
    }
    return 0;
  }

  private static Optional<Link> next(Asked asked, List<Card> cards, List<Card> rows) {
    if (rows.isEmpty() || rows.getLast().equals(cards.getLast())) {
      return Optional.empty();
    }
    var path = rows.getLast().path();
    return Optional.of(
        new Link(
            "Next page",
            asked.filter().at(ActionPaths.BOARD, true)
                + "&after="
                + path.substring(path.lastIndexOf('/') + 1)));
  }
}
