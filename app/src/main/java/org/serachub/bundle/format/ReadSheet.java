package org.serachub.bundle.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one CSV file (RFC 4180, UTF-8) as rows of cells by the names of their columns. Nothing in a
 * cell is ever reckoned: what looks like a formula is text.
 */
final class ReadSheet {
  private final Sheet sheet;
  private final Mistakes mistakes;
  private final List<Place> broken = new ArrayList<>();

  ReadSheet(Sheet sheet, Mistakes mistakes) {
    this.sheet = sheet;
    this.mistakes = mistakes;
  }

  /** Its rows; none if it cannot be read at all, about which a mistake is noted. */
  List<Row> read(byte[] bytes) {
    var wrong = notText(bytes);
    wrong.ifPresent(text -> mistakes.add(at(1, 1), text));
    var records = wrong.isPresent() ? List.<CsvRecord>of() : records(bytes);
    if (records.isEmpty()) {
      return List.of();
    }
    var columns = new ReadHead(sheet, mistakes).read(head(records.getFirst()));
    var rows =
        columns
            .map(by -> records.stream().skip(1).flatMap(one -> row(one, by).stream()).toList())
            .orElse(List.of());
    noteBroken();
    columns.ifPresent(by -> new SwappedColumns(sheet, mistakes).check(by, rows));
    return rows;
  }

  private Place at(int line, int column) {
    return new Place(sheet.file(), line, column);
  }

  private static Optional<String> notText(byte[] bytes) {
    if (bytes.length > ReadTree.MOST_BYTES) {
      return Optional.of("the file is larger than 20 MB");
    }
    var start = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (start) {
      case 0xFEFF, 0xFFFE ->
          Optional.of("this is UTF-16 text; save the sheet again as \"CSV UTF-8\"");
      case 0x504B ->
          Optional.of("this is a workbook, not CSV; save each of its sheets as \"CSV UTF-8\"");
      default -> Optional.empty();
    };
  }

  // Byte for byte, so that a cell that is not UTF-8 is found by its row and column.
  private List<CsvRecord> records(byte[] bytes) {
    var mark = bytes.length >= 3 && new String(bytes, 0, 3, UTF_8).equals("\uFEFF") ? 3 : 0;
    var text = new String(bytes, mark, bytes.length - mark, ISO_8859_1);
    var records = new ArrayList<CsvRecord>();
    var reader = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    try {
      reader.ofCsvRecord(text).forEach(records::add);
    } catch (CsvParseException wrong) {
      var last = records.isEmpty() ? 0 : (int) records.getLast().getStartingLineNumber();
      mistakes.add(at(last + 1, 1), "not CSV from here on: is a quotation mark closed too early?");
      return List.of();
    }
    if (records.isEmpty()) {
      mistakes.add(at(1, 1), "the file is empty");
    } else if (open(records.getLast(), text)) {
      mistakes.add(
          at((int) records.getLast().getStartingLineNumber(), 1),
          "a quotation mark in this row is never closed");
    }
    return records;
  }

  private static boolean open(CsvRecord last, String text) {
    var cell = last.getField(last.getFieldCount() - 1);
    return cell.contains("\n") && !text.stripTrailing().endsWith("\"");
  }

  private List<Written<String>> head(CsvRecord record) {
    var names = new ArrayList<Written<String>>();
    for (var i = 0; i < record.getFieldCount(); i++) {
      names.add(new Written<>(record.getField(i).strip(), at(1, i + 1)));
    }
    return names;
  }

  private Optional<Row> row(CsvRecord record, List<Optional<Column>> columns) {
    var line = (int) record.getStartingLineNumber();
    Map<String, Tree> cells = new HashMap<>();
    for (var i = 0; i < record.getFieldCount(); i++) {
      var at = at(line, i + 1);
      var column = i < columns.size() ? columns.get(i) : Optional.<Column>empty();
      if (record.getField(i).isBlank()) {
        continue;
      }
      if (i >= columns.size()) {
        mistakes.add(
            at, "a cell beyond the last column: a text with a comma stands in quotation marks");
      }
      column.ifPresent(named -> cells.putIfAbsent(named.name(), cell(record, at)));
    }
    return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(at(line, 1), cells));
  }

  private Tree cell(CsvRecord record, Place at) {
    var raw = record.getField(at.column() - 1).getBytes(ISO_8859_1);
    try {
      var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      return new Tree.Scalar(text.strip().replace("\r\n", "\n").replace('\r', '\n'), at);
    } catch (CharacterCodingException other) {
      broken.add(at);
      return new Tree.Refused(at);
    }
  }

  private void noteBroken() {
    if (!broken.isEmpty()) {
      mistakes.add(
          broken.getFirst(),
          "not UTF-8: a letter is written as Windows-1252 does; save the sheet again as \"CSV"
              + " UTF-8\" (cells like this in the file: "
              + broken.size()
              + ")");
    }
  }
}
