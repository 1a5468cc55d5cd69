package org.serachub.web.list;

import java.util.Optional;

/**
 * A column of a list.
 *
 * @param order the word by which the address sorts by it; empty if it cannot be sorted by. Only
 *     what every reader of the list may see of every row of theirs can be sorted by
 */
public record Column(String label, Optional<String> order) {
  /** A column that is not sorted by. */
  public static Column of(String label) {
    return new Column(label, Optional.empty());
  }

  /** A column whose heading sorts by it. */
  public static Column sorted(String label, String order) {
    return new Column(label, Optional.of(order));
  }
}
