package org.serachub.bundle.format;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet: what its cells say, by column. An empty cell is not there.
 *
 * @param cells text, or refused
 */
record Row(Place at, Map<String, Tree> cells) {
  Optional<Tree> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** What a cell says, unless it is empty or was refused. */
  Optional<Written<String>> text(String column) {
    return cell(column)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .map(cell -> new Written<>(cell.text(), cell.at()));
  }
}
