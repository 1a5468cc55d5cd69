package org.serachub.bundle.format;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldType;

/** Brings what cells say into the form that a bundle has for it. */
final class SheetCells {
  private static final Pattern SEPARATOR = Pattern.compile("[;\\n]");
  private static final List<String> ACTOR = List.of("person", "agency", "role");

  /** A spreadsheet takes the zero off what it believes to be a number. */
  private static final Pattern PHONE = Pattern.compile("[0+].*");

  private final Mistakes mistakes;
  private final Map<String, FieldType> types;

  SheetCells(Mistakes mistakes, FieldCatalogue catalogue) {
    this.mistakes = mistakes;
    this.types = catalogue.fields().stream().collect(toMap(f -> f.id().word(), Field::type));
  }

  /** Keys and what they hold, for the columns of a row that are kept. */
  Tree.Mapping mapping(Row row, List<Column> kept) {
    return new Tree.Mapping(
        kept.stream()
            .flatMap(
                column -> row.cell(column.name()).map(cell -> pair(column, cell, row)).stream())
            .toList(),
        row.at());
  }

  static Tree.Pair pair(String key, Tree held) {
    return new Tree.Pair(new Tree.Scalar(key, held.at()), held);
  }

  private Tree.Pair pair(Column column, Tree cell, Row row) {
    var held =
        cell instanceof Tree.Scalar scalar
            ? column.name().equals("content")
                ? content(scalar, row)
                : typed(scalar, column.name(), column.form())
            : cell;
    return pair(column.name(), held);
  }

  private Tree typed(Tree.Scalar cell, String name, Column.Form form) {
    return switch (form) {
      case TEXT -> cell;
      case LIST -> list(cell);
      case FLAG -> new Tree.Scalar(flag(cell.text()), cell.at());
      case DATE -> dated(cell, name, SheetDates::date, "23/11/2026 or 2026-11-23");
      case MOMENT -> dated(cell, name, SheetDates::moment, "23/11/2026 14:05 or 2026-11-23 14:05");
      case PERSON -> person(cell);
      default -> new Tree.Scalar(Column.asWord(cell.text()), cell.at());
    };
  }

  private static String flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> "true";
      case "false", "no" -> "false";
      default -> text;
    };
  }

  private Tree dated(
      Tree.Scalar cell, String name, Function<String, Optional<String>> read, String such) {
    var found = read.apply(cell.text());
    if (found.isPresent()) {
      return new Tree.Scalar(found.get(), cell.at());
    }
    var wrong =
        SheetDates.shortYear(cell.text()) ? "has a year of two digits" : "is not a date there is";
    mistakes.add(cell.at(), "`%s` %s; write it as %s".formatted(name, wrong, such));
    return new Tree.Refused(cell.at());
  }

  private static Stream<Tree.Scalar> parts(Tree.Scalar cell) {
    return SEPARATOR
        .splitAsStream(cell.text())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> new Tree.Scalar(part, cell.at()));
  }

  private static Tree list(Tree.Scalar cell) {
    return new Tree.Many(List.copyOf(parts(cell).toList()), cell.at());
  }

  /** An address, or an address with agency and role where somebody has several. */
  private Tree person(Tree.Scalar cell) {
    var parts = parts(cell).toList();
    if (parts.size() < 2) {
      return cell;
    }
    if (parts.size() > ACTOR.size()) {
      mistakes.add(cell.at(), "somebody who acts is an address; an agency; a role, and no more");
      return new Tree.Refused(cell.at());
    }
    var pairs = new ArrayList<Tree.Pair>();
    for (var i = 0; i < parts.size(); i++) {
      pairs.add(pair(ACTOR.get(i), parts.get(i)));
    }
    return new Tree.Mapping(pairs, cell.at());
  }

  /** What a value says, as the type of its field has it. */
  private Tree content(Tree.Scalar cell, Row row) {
    var type =
        row.text("field")
            .map(id -> types.getOrDefault(id.value(), FieldType.TEXT))
            .orElse(FieldType.TEXT);
    var district = row.cell("district");
    if (type != FieldType.ADDRESS && district.isPresent()) {
      mistakes.add(district.get().at(), "`district` belongs to an address, and this is none");
    }
    return switch (type) {
      case MULTI -> list(cell);
      case DATE -> typed(cell, "content", Column.Form.DATE);
      case ADDRESS -> {
        var parts = new ArrayList<>(List.of(pair("lines", cell)));
        district.ifPresent(held -> parts.add(pair("district", held)));
        yield new Tree.Mapping(parts, cell.at());
      }
      case PHONE -> phone(cell);
      default -> cell;
    };
  }

  private Tree phone(Tree.Scalar cell) {
    if (PHONE.matcher(cell.text()).matches()) {
      return cell;
    }
    mistakes.add(
        cell.at(),
        "a phone number begins with 0 or +; a spreadsheet drops the 0 unless the column is text");
    return new Tree.Refused(cell.at());
  }
}
