package org.serachub.bundle.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the first row of a sheet, which names its columns in whatever order. */
final class ReadHead {
  private static final Map<String, String> SEPARATORS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "bars");

  private final Sheet sheet;
  private final Mistakes mistakes;

  ReadHead(Sheet sheet, Mistakes mistakes) {
    this.sheet = sheet;
    this.mistakes = mistakes;
  }

  /**
   * The column of each place; empty where the place has none.
   *
   * @return empty if nothing can be read by it, about which a mistake is noted
   */
  Optional<List<Optional<Column>>> read(List<Written<String>> names) {
    var separator = otherSeparator(names);
    if (separator.isPresent()) {
      mistakes.add(
          names.getFirst().at(),
          "the columns are separated by %s; save the sheet as CSV separated by commas"
              .formatted(separator.get()));
      return Optional.empty();
    }
    if (names.stream().allMatch(name -> called(name.value()).isEmpty())) {
      mistakes.add(
          names.getFirst().at(),
          "the first row names the columns, and none of them is here: " + String.join(", ", all()));
      return Optional.empty();
    }
    return Optional.of(columns(names));
  }

  private List<String> all() {
    return sheet.columns().stream().map(Column::name).toList();
  }

  private Optional<Column> called(String name) {
    return sheet.columns().stream().filter(column -> column.isCalled(name)).findFirst();
  }

  private Optional<String> otherSeparator(List<Written<String>> names) {
    if (names.size() > 1) {
      return Optional.empty();
    }
    return SEPARATORS.entrySet().stream()
        .filter(one -> knows(names.getFirst().value().split(Pattern.quote(one.getKey()))))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private boolean knows(String[] parts) {
    return parts.length > 1 && Stream.of(parts).anyMatch(part -> called(part).isPresent());
  }

  private List<Optional<Column>> columns(List<Written<String>> names) {
    var columns = new ArrayList<Optional<Column>>();
    var seen = new HashSet<String>();
    for (var name : names) {
      var column = called(name.value());
      if (column.isEmpty() && !name.value().isEmpty()) {
        mistakes.unknown(name, "column of " + sheet.file(), all());
      }
      column
          .filter(known -> !seen.add(known.name()))
          .ifPresent(twice -> mistakes.add(name.at(), "`" + twice.name() + "` stands twice"));
      columns.add(column);
    }
    sheet.columns().stream()
        .filter(column -> column.needed() && !seen.contains(column.name()))
        .forEach(
            column ->
                mistakes.add(
                    names.getFirst().at(), "the column `" + column.name() + "` is missing"));
    return columns;
  }
}
