package org.serachub.web.list;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    var places = Comparator.comparing(key, Key.in(query.order()));
    var sorted = all.stream().sorted(places).toList();
    Function<T, String> text = row -> key.apply(row).text();
    if (query.cursor().isEmpty()) {
      return cut(sorted, 0, size, text);
    }
    var place = Key.read(query.cursor().get().key());
    var way = Key.in(query.order());
    if (query.cursor().get().onwards()) {
      var from = sorted.stream().filter(row -> way.compare(key.apply(row), place) <= 0).count();
      return cut(sorted, (int) from, (int) from + size, text);
    }
    var to = sorted.stream().filter(row -> way.compare(key.apply(row), place) < 0).count();
    return cut(sorted, (int) to - size, (int) to, text);
  }

  /**
   * Makes a page of what a statement found that asked for one row more than a page has, in the
   * direction of the cursor.
   *
   * @param found nearest to the cursor first
   */
  public static <T> Paged<T> found(
      List<T> found, Optional<Cursor> cursor, Function<T, String> key) {
    var more = found.size() > SIZE;
    var back = cursor.filter(at -> !at.onwards()).isPresent();
    var page = found.subList(0, Math.min(SIZE, found.size()));
    var rows = back ? page.reversed() : page;
    if (rows.isEmpty()) {
      return none();
    }
    return new Paged<>(
        rows,
        Optional.of(key.apply(rows.getFirst())).filter(first -> back ? more : cursor.isPresent()),
        Optional.of(key.apply(rows.getLast())).filter(last -> back || more));
  }

  private static <T> Paged<T> cut(List<T> sorted, int start, int end, Function<T, String> key) {
    var from = Math.max(0, start);
    var to = Math.min(sorted.size(), end);
    if (from >= to) {
      return none();
    }
    var rows = sorted.subList(from, to);
    return new Paged<>(
        rows,
        Optional.of(key.apply(rows.getFirst())).filter(first -> from > 0),
        Optional.of(key.apply(rows.getLast())).filter(last -> to < sorted.size()));
  }
}
