package org.serachub.action.web;

import java.util.List;
import java.util.Set;
import org.serachub.action.ActionState;
import org.serachub.web.Link;
import org.serachub.web.list.ListView;

/**
 * The board of actions, in columns or as a table.
 *
 * @param list the filters and, of the table, headings and pages
 * @param others the ways to other views of the same
 * @param undertakings the conferences whose undertaking must be accepted before their actions show
 */
public record BoardPage(
    List<Column> columns,
    List<Card> rows,
    boolean table,
    ListView list,
    List<Link> others,
    List<Link> undertakings) {
  /** How many cards a column holds; the rest is in the table. */
  static final int CARDS = 20;

  static final List<Kind> COLUMNS =
      List.of(
          new Kind("to-do", "To do", Set.of(ActionState.PROPOSED, ActionState.ACCEPTED)),
          new Kind("in-progress", "In progress", Set.of(ActionState.IN_PROGRESS)),
          new Kind("blocked", "Blocked or handed back", Set.of(ActionState.HANDED_BACK)),
          new Kind("done", "Done", Set.of(ActionState.DONE, ActionState.CANNOT_BE_DONE)));

  /** What a column is for. */
  record Kind(String id, String title, Set<ActionState> states) {
    Column of(List<Card> cards, boolean more) {
      return new Column(id, title, cards, more);
    }
  }

  /**
   * One column.
   *
   * @param more true if the table has more of it
   */
  public record Column(String id, String title, List<Card> cards, boolean more) {
    /** Copies the list. */
    public Column {
      cards = List.copyOf(cards);
    }
  }

  /** Copies the lists. */
  public BoardPage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    others = List.copyOf(others);
    undertakings = List.copyOf(undertakings);
  }
}
