package org.serachub.action.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.action.ActionState;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The board of actions, in columns or as a table.
 *
 * @param undertakings the conferences whose undertaking must be accepted before their actions show
 */
public record BoardPage(
    List<Column> columns,
    List<Card> rows,
    boolean table,
    Narrowing narrowing,
    List<Link> undertakings,
    Optional<Link> next) {
  /** How many cards a column holds; the rest is in the table. */
  static final int CARDS = 20;

  /** How many rows a page of the table holds. */
  static final int ROWS = 50;

  /**
   * One column.
   *
   * @param all how many there are of it, those that are not drawn included
   */
  public record Column(String id, String title, List<Card> cards, int all) {
    /** How many are in the table alone. */
    public int more() {
      return all - cards.size();
    }
  }

  /** The filters: what is chosen, what can be, and the ways to other views of the same. */
  public record Narrowing(
      Typed typed,
      List<Option> agencies,
      List<Option> states,
      List<Link> tags,
      Link otherView,
      Link export) {}

  /** Copies the lists. */
  public BoardPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    undertakings = List.copyOf(undertakings);
  }

  static List<Column> columns(List<Card> cards) {
    return List.of(
        column("to-do", "To do", cards, Set.of(ActionState.PROPOSED, ActionState.ACCEPTED)),
        column("in-progress", "In progress", cards, Set.of(ActionState.IN_PROGRESS)),
        column("blocked", "Blocked or handed back", cards, Set.of(ActionState.HANDED_BACK)),
        column("done", "Done", cards, Set.of(ActionState.DONE, ActionState.CANNOT_BE_DONE)));
  }

  private static Column column(String id, String title, List<Card> cards, Set<ActionState> states) {
    var all = cards.stream().filter(card -> states.contains(card.state())).toList();
    return new Column(id, title, all.stream().limit(CARDS).toList(), all.size());
  }
}
