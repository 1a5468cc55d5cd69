package org.serachub.bundle.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says that two columns seem to have each other's name: no cell of the one can stand in it, and
 * every cell of the other could.
 */
final class SwappedColumns {
  private final Sheet sheet;
  private final Mistakes mistakes;

  SwappedColumns(Sheet sheet, Mistakes mistakes) {
    this.sheet = sheet;
    this.mistakes = mistakes;
  }

  void check(List<Optional<Column>> columns, List<Row> rows) {
    var named = columns.stream().flatMap(Optional::stream).distinct().toList();
    var said = new ArrayList<Column>();
    for (var one : named) {
      if (one.form().recognises() && !said.contains(one) && none(one, one, rows)) {
        named.stream()
            .filter(other -> other != one && all(one, other, rows))
            .filter(other -> !other.form().recognises() || none(other, other, rows))
            .findFirst()
            .ifPresent(
                other -> {
                  said.add(other);
                  mistakes.add(
                      new Place(sheet.file(), 1, columns.indexOf(Optional.of(one)) + 1),
                      "the columns `%s` and `%s` seem to be swapped"
                          .formatted(one.name(), other.name()));
                });
      }
    }
  }

  private static List<String> cells(Column column, List<Row> rows) {
    return rows.stream()
        .flatMap(row -> row.text(column.name()).stream())
        .map(Written::value)
        .toList();
  }

  /** True if {@code column} says something and none of it could stand in {@code in}. */
  private static boolean none(Column in, Column column, List<Row> rows) {
    var cells = cells(column, rows);
    return !cells.isEmpty() && cells.stream().noneMatch(in.form()::fits);
  }

  private static boolean all(Column in, Column column, List<Row> rows) {
    var cells = cells(column, rows);
    return !cells.isEmpty() && cells.stream().allMatch(in.form()::fits);
  }
}
