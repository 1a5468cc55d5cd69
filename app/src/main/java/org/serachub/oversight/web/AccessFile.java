package org.serachub.oversight.web;

import io.micronaut.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.serachub.oversight.Access;
import org.serachub.oversight.ExportAccesses;
import org.serachub.oversight.FoundAccesses;
import org.serachub.web.CsvFile;

/** Events as a table to take away. */
final class AccessFile {
  private static final List<String> HEADINGS =
      List.of(
          "Time (UTC)",
          "What happened",
          "Person",
          "Agency",
          "Role",
          "Purpose",
          "Cases",
          "Fields",
          "Outcome",
          "Receipt number");

  private AccessFile() {}

  static HttpResponse<byte[]> of(FoundAccesses found) {
    var file = new CsvFile(HEADINGS);
    found.accesses().forEach(access -> file.row(row(access)));
    if (found.more()) {
      file.row(List.of(notice()));
    }
    return file.named(found.more() ? "events-incomplete.csv" : "events.csv");
  }

  private static String notice() {
    return String.format(
        Locale.UK,
        "NOT COMPLETE: a file has the newest %,d events at the most and more were found. Choose"
            + " fewer days and download the rest.",
        ExportAccesses.MOST);
  }

  private static List<String> row(Access access) {
    var words = AccessRows.of(access);
    return List.of(
        access.at().toString(),
        words.what(),
        words.person(),
        words.agency(),
        words.role(),
        words.purpose(),
        String.join("; ", words.cases()),
        words.fields(),
        words.outcome(),
        access.receipt());
  }
}
