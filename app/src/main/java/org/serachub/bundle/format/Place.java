package org.serachub.bundle.format;

import java.util.Comparator;

/**
 * Where something stands in a bundle; line and column count from 1.
 *
 * @param file of a set of CSV files, where the column is that of the cell; empty: a bundle's text
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  static final Place START = new Place(1, 1);

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  Place(int line, int column) {
    this("", line, column);
  }

  /** As a compiler prints it, of a file or folder of that name. */
  String in(String name) {
    return name + (file.isEmpty() ? "" : "/" + file) + ":" + line + ":" + column;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
