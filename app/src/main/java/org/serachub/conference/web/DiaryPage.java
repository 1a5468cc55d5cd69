package org.serachub.conference.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.serachub.conference.Conference;
import org.serachub.web.CivilTime;
import org.serachub.web.Option;
import org.serachub.web.list.Column;
import org.serachub.web.list.Filter;
import org.serachub.web.list.Key;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.ListView;
import org.serachub.web.list.Order;
import org.serachub.web.list.Paged;

/**
 * The conferences of one reader.
 *
 * @param schedules the reader may put another one in the diary
 */
public record DiaryPage(ListView list, List<Row> rows, boolean schedules) {
  static final ListLayout LAYOUT =
      new ListLayout(
          "/conferences",
          "Your conferences",
          List.of(
              new Filter.Choice(
                  "when",
                  "When",
                  Stream.of(When.values()).map(when -> new Option(when.code, when.label)).toList(),
                  "At any time"),
              new Filter.Day("from", "From"),
              new Filter.Day("to", "To")),
          List.of(Column.of("Conference"), Column.sorted("Starts", "starts"), Column.of("Place")),
          Order.down("starts"),
          ListLayout.Empty.of("There is no conference for you at present."));

  /** Copies the list. */
  public DiaryPage {
    rows = List.copyOf(rows);
  }

  /** One conference. */
  public record Row(String title, String path, String starts, String place, boolean cancelled) {}

  private enum When {
    COMING("coming", "To come"),
    OVER("over", "Over"),
    CANCELLED("cancelled", "Cancelled");

    private final String code;
    private final String label;

    When(String code, String label) {
      this.code = code;
      this.label = label;
    }

    static When of(Conference one, Instant now) {
      if (one.cancelled().isPresent()) {
        return CANCELLED;
      }
      return one.endsAt().isAfter(now) ? COMING : OVER;
    }
  }

  static DiaryPage of(ListQuery query, List<Conference> all, boolean schedules, Instant now) {
    var some = all.stream().filter(one -> matches(one, query, now)).toList();
    var page = Paged.of(some, query, one -> Key.of(one.startsAt(), one.code()));
    return new DiaryPage(
        query.view(page), page.rows().stream().map(DiaryPage::row).toList(), schedules);
  }

  private static boolean matches(Conference one, ListQuery query, Instant now) {
    var day = org.serachub.platform.London.day(one.startsAt());
    return query.answer("when").filter(code -> !code.equals(When.of(one, now).code)).isEmpty()
        && query.day("from").filter(day::isBefore).isEmpty()
        && query.day("to").filter(day::isAfter).isEmpty();
  }

  private static Row row(Conference conference) {
    return new Row(
        conference.title(),
        Desk.path(conference),
        CivilTime.minute(conference.startsAt()),
        conference.where(),
        conference.cancelled().isPresent());
  }
}
