package org.serachub.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tables for spreadsheets: RFC 4180, UTF-8 with a byte order mark, and no cell that is a formula.
 */
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private Csv() {}

  /** The bytes of a table. */
  public static byte[] of(List<String> header, List<List<String>> rows) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The cell, after an apostrophe if a spreadsheet would take it for a formula. */
  static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
