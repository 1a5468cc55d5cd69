package org.serachub.disclosure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rows in an order, read no further than somebody asks. What was read is kept: a place always holds
 * the same row. For one thread.
 */
public final class Ahead<T> {
  private final Iterator<T> source;
  private final List<T> read = new ArrayList<>();

  private Ahead(Iterator<T> source) {
    this.source = source;
  }

  /** Those of a stream, which nothing else reads. */
  public static <T> Ahead<T> of(Stream<T> rows) {
    return new Ahead<>(rows.iterator());
  }

  /** Up to that many from a place on; fewer where they end. */
  public List<T> some(int from, int most) {
    while (read.size() < from + most && source.hasNext()) {
      read.add(source.next());
    }
    var to = Math.min(from + most, read.size());
    return List.copyOf(read.subList(Math.min(from, to), to));
  }

  /**
   * The row at a place.
   *
   * @throws IndexOutOfBoundsException if nobody has read so far
   */
  public T get(int at) {
    return read.get(at);
  }

  /** Something made of each, as far as that is read. */
  public <R> Ahead<R> map(Function<T, R> made) {
    return of(
        Stream.iterate(0, at -> at + 1)
            .takeWhile(at -> !some(at, 1).isEmpty())
            .map(at -> made.apply(get(at))));
  }
}
