package org.serachub.bundle.format;

import static org.serachub.bundle.format.SheetCells.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the rows of people together: one row for each role that somebody holds. */
final class SheetPeople {
  private static final Set<String> OF_ROLE = Set.of("role", "agency");

  private final Mistakes mistakes;
  private final SheetCells cells;

  SheetPeople(Mistakes mistakes, SheetCells cells) {
    this.mistakes = mistakes;
    this.cells = cells;
  }

  List<Tree> together(List<Row> rows) {
    Map<String, List<Row>> people = new LinkedHashMap<>();
    for (var row : rows) {
      var address = row.text("address").map(Written::value).map(Standings::lower);
      people
          .computeIfAbsent(address.orElse("row " + row.at().line()), _ -> new ArrayList<>())
          .add(row);
    }
    return people.values().stream().map(this::person).toList();
  }

  private Tree person(List<Row> rows) {
    var first = rows.getFirst();
    rows.stream().skip(1).forEach(row -> same(row, first));
    var pairs = new ArrayList<>(cells.mapping(first, columns(false)).pairs());
    var roles =
        rows.stream()
            .map(row -> (Tree) cells.mapping(row, columns(true)))
            .filter(role -> !(role instanceof Tree.Mapping held && held.pairs().isEmpty()))
            .toList();
    if (!roles.isEmpty()) {
      pairs.add(pair("roles", new Tree.Many(roles, first.at())));
    }
    return new Tree.Mapping(pairs, first.at());
  }

  private static List<Column> columns(boolean ofRole) {
    return Sheet.PEOPLE.columns().stream()
        .filter(column -> OF_ROLE.contains(column.name()) == ofRole)
        .toList();
  }

  private void same(Row row, Row first) {
    for (var column : List.of("name", "leaves")) {
      row.text(column)
          .filter(said -> !first.text(column).map(Written::value).equals(Optional.of(said.value())))
          .ifPresent(
              said ->
                  mistakes.add(
                      said.at(),
                      "`%s` differs from that of this person in row %d"
                          .formatted(column, first.at().line())));
    }
  }
}
