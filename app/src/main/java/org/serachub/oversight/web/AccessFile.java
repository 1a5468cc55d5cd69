package org.serachub.oversight.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.serachub.oversight.Access;
import org.serachub.oversight.FoundAccesses;
import org.serachub.web.Csv;

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

  private static final MediaType TYPE = new MediaType("text/csv;charset=utf-8");

  private AccessFile() {}

  static HttpResponse<byte[]> of(FoundAccesses found) {
    var rows = new ArrayList<List<String>>();
    found.accesses().forEach(access -> rows.add(row(access)));
    if (found.more()) {
      rows.add(List.of(notice(found.accesses().size())));
    }
    var name = found.more() ? "events-incomplete.csv" : "events.csv";
    return HttpResponse.ok(Csv.of(HEADINGS, rows))
        .contentType(TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static String notice(int most) {
    return String.format(
        Locale.UK,
        "NOT COMPLETE: a file has the newest %,d events at the most and more were found. Choose"
            + " fewer days and download the rest.",
        most);
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
