package org.serachub.web.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.web.Link;

/**
 * A list as a feature lays it out.
 *
 * @param path of the list
 * @param caption what the list is of, such as "Cases"
 * @param order the order when nobody asks for another
 * @param kept what every address of the list says besides, such as which view of it
 */
public record ListLayout(
    String path,
    String caption,
    List<Filter> filters,
    List<Column> columns,
    Order order,
    Empty empty,
    Map<String, String> kept) {
  /**
   * What stands there when there is nothing at all.
   *
   * @param text says what that means
   * @param next where to go then
   */
  public record Empty(String text, Optional<Link> next) {
    /** Nothing to be done. */
    public static Empty of(String text) {
      return new Empty(text, Optional.empty());
    }
  }

  /** Copies the collections. */
  public ListLayout {
    filters = List.copyOf(filters);
    columns = List.copyOf(columns);
    kept = Map.copyOf(kept);
  }

  /** A list of which there is one view. */
  public ListLayout(
      String path,
      String caption,
      List<Filter> filters,
      List<Column> columns,
      Order order,
      Empty empty) {
    this(path, caption, filters, columns, order, empty, Map.of());
  }

  /** Another view of the list. */
  public ListLayout keeping(String name, String value) {
    return new ListLayout(path, caption, filters, columns, order, empty, Map.of(name, value));
  }

  boolean sorts(Order asked) {
    return columns.stream()
        .anyMatch(column -> column.order().filter(asked.by()::equals).isPresent());
  }
}
