package org.serachub.bundle.format;

import static org.serachub.bundle.format.SheetCells.pair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.FieldCatalogue;

/**
 * Puts the sheets of a spreadsheet together as the bundle they stand for: rows of one case under
 * it, agenda items under their conference. From there on they are read as any bundle is.
 */
final class ReadSheets {
  private static final Set<String> OUTSIDE = Set.of("custodian", "author", "recorded");
  private static final Set<String> NOT_INSIDE =
      Set.of("case", "district", "custodian", "author", "recorded");

  private final Mistakes mistakes;
  private final SheetCells cells;
  private final Map<Sheet, List<Row>> rows = new EnumMap<>(Sheet.class);

  ReadSheets(Mistakes mistakes, FieldCatalogue catalogue) {
    this.mistakes = mistakes;
    this.cells = new SheetCells(mistakes, catalogue);
  }

  /** The bundle they stand for; empty if there is no sheet, about which a mistake is noted. */
  Optional<Tree> read(BundleFiles.Sheets sheets) {
    sheets.files().forEach(this::keep);
    if (rows.isEmpty()) {
      mistakes.add(Place.START, "holds no CSV file of a set; docs/csv.md names them");
      return Optional.empty();
    }
    return Optional.of(bundle());
  }

  private void keep(String file, byte[] bytes) {
    var sheet = Sheet.of(file);
    if (sheet.isEmpty()) {
      var known = Stream.of(Sheet.values()).map(Sheet::file).toList();
      var name = new Written<>(file, new Place(file, 1, 1));
      mistakes.unknown(name, "file of a set", known);
    }
    sheet.ifPresent(known -> rows.put(known, new ReadSheet(known, mistakes).read(bytes)));
  }

  private List<Row> of(Sheet sheet) {
    return rows.getOrDefault(sheet, List.of());
  }

  private Tree bundle() {
    var pairs = new ArrayList<Tree.Pair>();
    pairs.add(pair("bundle", new Tree.Scalar("1", Place.START)));
    partnership().ifPresent(one -> pairs.add(pair("partnership", one)));
    add(pairs, "agencies", each(Sheet.AGENCIES));
    add(pairs, "agreements", each(Sheet.AGREEMENTS));
    add(pairs, "people", new SheetPeople(mistakes, cells).together(of(Sheet.PEOPLE)));
    add(pairs, "cases", cases());
    add(pairs, "conferences", conferences());
    return new Tree.Mapping(pairs, Place.START);
  }

  private static void add(List<Tree.Pair> pairs, String key, List<Tree> items) {
    if (!items.isEmpty()) {
      pairs.add(pair(key, new Tree.Many(items, items.getFirst().at())));
    }
  }

  private Optional<Tree> partnership() {
    var found = each(Sheet.PARTNERSHIP);
    found.stream()
        .skip(1)
        .forEach(more -> mistakes.add(more.at(), "a hub holds one partnership: one row"));
    return found.stream().findFirst();
  }

  private List<Tree> each(Sheet sheet) {
    return of(sheet).stream().<Tree>map(row -> whole(sheet, row, Set.of())).toList();
  }

  private Tree.Mapping whole(Sheet sheet, Row row, Set<String> but) {
    return cells.mapping(
        row, sheet.columns().stream().filter(column -> !but.contains(column.name())).toList());
  }

  private List<Tree> cases() {
    var known = keys(Sheet.CASES, "case");
    var subjects = by(Sheet.SUBJECTS, "case", known, Sheet.CASES);
    var values = by(Sheet.VALUES, "case", known, Sheet.CASES);
    var consents = by(Sheet.CONSENTS, "case", known, Sheet.CASES);
    var exclusions = by(Sheet.EXCLUSIONS, "case", known, Sheet.CASES);
    return of(Sheet.CASES).stream()
        .<Tree>map(
            row -> {
              var key = row.text("case").map(Written::value).orElse("");
              var pairs = pairs(Sheet.CASES, row, Set.of());
              add(pairs, "subjects", under(subjects, key, Sheet.SUBJECTS));
              add(
                  pairs,
                  "contributions",
                  values.getOrDefault(key, List.of()).stream().map(this::contribution).toList());
              add(pairs, "consents", under(consents, key, Sheet.CONSENTS));
              add(pairs, "exclusions", under(exclusions, key, Sheet.EXCLUSIONS));
              return new Tree.Mapping(pairs, row.at());
            })
        .toList();
  }

  private List<Tree.Pair> pairs(Sheet sheet, Row row, Set<String> but) {
    return new ArrayList<>(whole(sheet, row, but).pairs());
  }

  private List<Tree> under(Map<String, List<Row>> some, String key, Sheet sheet) {
    return some.getOrDefault(key, List.of()).stream()
        .<Tree>map(row -> whole(sheet, row, Set.of("case")))
        .toList();
  }

  /** Each row is a contribution of one value. */
  private Tree contribution(Row row) {
    var outside =
        Sheet.VALUES.columns().stream().filter(column -> OUTSIDE.contains(column.name())).toList();
    var pairs = new ArrayList<>(cells.mapping(row, outside).pairs());
    add(pairs, "values", List.of(whole(Sheet.VALUES, row, NOT_INSIDE)));
    return new Tree.Mapping(pairs, row.at());
  }

  private List<Tree> conferences() {
    var known = keys(Sheet.CONFERENCES, "code");
    var items = by(Sheet.AGENDA, "conference", known, Sheet.CONFERENCES);
    var actions = by(Sheet.ACTIONS, "conference", known, Sheet.CONFERENCES);
    return of(Sheet.CONFERENCES).stream()
        .<Tree>map(
            row -> {
              var key = row.text("code").map(Written::value).orElse("");
              var pairs = pairs(Sheet.CONFERENCES, row, Set.of());
              add(
                  pairs,
                  "items",
                  items(items.getOrDefault(key, List.of()), actions.getOrDefault(key, List.of())));
              return new Tree.Mapping(pairs, row.at());
            })
        .toList();
  }

  private List<Tree> items(List<Row> items, List<Row> actions) {
    var heard = new ArrayList<String>();
    items.forEach(row -> row.text("case").ifPresent(one -> heard.add(one.value())));
    var byCase = group(Sheet.ACTIONS, actions, "case", heard, Sheet.AGENDA);
    return items.stream()
        .<Tree>map(
            row -> {
              var pairs = pairs(Sheet.AGENDA, row, Set.of("conference"));
              var key = row.text("case").map(Written::value).orElse("");
              var agreed = byCase.getOrDefault(key, List.of());
              add(
                  pairs,
                  "actions",
                  agreed.stream()
                      .<Tree>map(one -> whole(Sheet.ACTIONS, one, Set.of("conference", "case")))
                      .toList());
              return new Tree.Mapping(pairs, row.at());
            })
        .toList();
  }

  private List<String> keys(Sheet sheet, String column) {
    return of(sheet).stream()
        .flatMap(row -> row.text(column).stream())
        .map(Written::value)
        .toList();
  }

  private Map<String, List<Row>> by(Sheet sheet, String column, List<String> known, Sheet in) {
    return group(sheet, of(sheet), column, known, in);
  }

  /** Rows by what they belong to; one that belongs to nothing is a mistake, never lost. */
  private Map<String, List<Row>> group(
      Sheet sheet, List<Row> some, String column, List<String> known, Sheet in) {
    var all = Set.copyOf(known);
    Map<String, List<Row>> grouped = new LinkedHashMap<>();
    for (var row : some) {
      var key = row.text(column);
      if (row.cell(column).isEmpty()) {
        mistakes.add(row.at(), "a row of %s: `%s` is missing".formatted(sheet.file(), column));
      }
      key.filter(word -> !all.contains(word.value()))
          .ifPresent(word -> mistakes.unknown(word, column + " in " + in.file(), known));
      key.ifPresent(word -> grouped.computeIfAbsent(word.value(), _ -> new ArrayList<>()).add(row));
    }
    return grouped;
  }
}
