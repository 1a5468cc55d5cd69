package org.serachub.web.list;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * What the component {@code list} draws around the rows of a page.
 *
 * @param tags the filters in use; each link takes one away
 * @param all the list without any filter
 * @param sort what the form sends along so that filtering keeps the order; empty: nothing
 * @param none true if there is no row on this page
 * @param first the first page, where this one has nothing left on it
 */
public record ListView(
    ListLayout layout,
    Typed typed,
    List<Link> tags,
    Link all,
    String sort,
    List<Heading> headings,
    boolean none,
    Optional<Link> first,
    Optional<Link> previous,
    Optional<Link> next) {
  /** Copies the lists. */
  public ListView {
    tags = List.copyOf(tags);
    headings = List.copyOf(headings);
  }

  /**
   * The heading of a column.
   *
   * @param sort where it is sorted by, or the other way round; empty if it cannot be sorted by
   * @param sorted {@code ascending} or {@code descending}; empty if the list is not sorted by it
   */
  public record Heading(String label, Optional<Link> sort, Optional<String> sorted) {}

  static ListView of(ListQuery query, Paged<?> page) {
    var layout = query.layout();
    return new ListView(
        layout,
        query.typed(),
        query.answers().entrySet().stream()
            .map(in -> query.without(in.getKey(), in.getValue().words()))
            .toList(),
        query.unfiltered(),
        query.order().equals(layout.order()) ? "" : query.order().word(),
        layout.columns().stream().map(column -> heading(query, column)).toList(),
        page.rows().isEmpty(),
        query.cursor().filter(at -> page.rows().isEmpty()).map(at -> query.first()),
        page.previous().map(key -> query.to(new Cursor(false, key), "Previous page")),
        page.next().map(key -> query.to(new Cursor(true, key), "Next page")));
  }

  /** True if the filters stand open: one is in use, or something is wrong. */
  public boolean filtersOpen() {
    return !tags.isEmpty() || typed.wrong();
  }

  private static Heading heading(ListQuery query, Column column) {
    var now = query.order();
    var sorted = column.order().filter(now.by()::equals);
    return new Heading(
        column.label(),
        column
            .order()
            .map(by -> new Order(by, sorted.isPresent() && !now.descending()))
            .map(order -> query.sortedBy(order, column.label())),
        sorted.map(by -> now.descending() ? "descending" : "ascending"));
  }
}
