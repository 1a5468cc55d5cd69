package org.serachub.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table to take away (RFC 4180), in UTF-8 with the mark by which a spreadsheet knows it. What a
 * spreadsheet would take for a formula is made text by an apostrophe before it.
 */
public final class CsvFile {
  private static final MediaType TYPE = new MediaType("text/csv;charset=utf-8");
  private static final String MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final StringWriter text = new StringWriter();
  private final CsvWriter rows;

  /** A file with that row on top. */
  public CsvFile(List<String> headings) {
    text.write(MARK);
    rows = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
    row(headings);
  }

  /** Adds a row. */
  public CsvFile row(List<String> cells) {
    rows.writeRecord(cells.stream().map(CsvFile::harmless).toList());
    return this;
  }

  /** The bytes. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The answer that hands the file over.
   *
   * @param name of the file, which says nothing of what is in it
   */
  public HttpResponse<byte[]> named(String name) {
    return HttpResponse.ok(bytes())
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
