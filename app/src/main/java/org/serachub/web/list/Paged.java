package org.serachub.web.list;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One page of a list.
 *
 * @param previous key of its first row, if there are rows before it
 * @param next key of its last row, if there are rows after it
 */
public record Paged<T>(List<T> rows, Optional<String> previous, Optional<String> next) {
  /** How many rows a page has. */
  public static final int SIZE = 50;

  /** Copies the list. */
  public Paged {
    rows = List.copyOf(rows);
  }

  /** A page with nothing on it. */
  public static <T> Paged<T> none() {
    return new Paged<>(List.of(), Optional.empty(), Optional.empty());
  }

  /** Cuts a page out of rows that are all at hand, in the order that was asked for. */
  public static <T> Paged<T> of(List<T> all, ListQuery query, Function<T, Key> key) {
    return of(all, query, key, SIZE);
  }

  /** The same with pages of another size. */
  public static <T> Paged<T> of(List<T> all, ListQuery query, Function<T, Key> key, int size) {
    var ahead = ahead(all, query, key);
    var rows = ahead.subList(0, Math.min(size, ahead.size()));
    return found(rows, ahead.size() > size, query.cursor(), row -> key.apply(row).text());
  }

  /**
   * The rows from the cursor on, nearest first: from the beginning where there is no cursor, and
   * backwards where it points back.
   */
  public static <T> List<T> ahead(List<T> all, ListQuery query, Function<T, Key> key) {
    var way = Key.in(query.order());
    var sorted =
        all.stream()
            .map(row -> new Placed<>(row, key.apply(row)))
            .sorted(Comparator.comparing(Placed::key, way))
            .toList();
    if (query.cursor().isEmpty()) {
      return rows(sorted.stream());
    }
    var place = Key.read(query.cursor().get().key());
    return query.cursor().get().onwards()
        ? rows(sorted.stream().filter(row -> way.compare(row.key(), place) > 0))
        : rows(sorted.reversed().stream().filter(row -> way.compare(row.key(), place) < 0));
  }

  /** A row with its place, which is worked out once. */
  private record Placed<T>(T row, Key key) {}

  private static <T> List<T> rows(Stream<Placed<T>> some) {
    return some.map(Placed::row).toList();
  }

  /**
   * Makes a page of what was found from the cursor on.
   *
   * @param nearest those of the page, nearest to the cursor first
   * @param more true if there are more rows beyond them, seen from the cursor
   */
  public static <T> Paged<T> found(
      List<T> nearest, boolean more, Optional<Cursor> cursor, Function<T, String> key) {
    if (nearest.isEmpty()) {
      return none();
    }
    var back = cursor.filter(at -> !at.onwards()).isPresent();
    var rows = back ? nearest.reversed() : nearest;
    return new Paged<>(
        rows,
        Optional.of(key.apply(rows.getFirst())).filter(first -> back ? more : cursor.isPresent()),
        Optional.of(key.apply(rows.getLast())).filter(last -> back || more));
  }
}
