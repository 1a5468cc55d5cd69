package org.serachub.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** Lets what the conference recorded come of the items of its cases. */
final class Outcomes {
  private Outcomes() {}

  static void ofTheirItems(TestHub hub) {
    hub.sql()
        .update(
            "INSERT INTO outcome_entry (entry, item, event_id) SELECT v.entry, MIN(i.id),"
                + " MIN(v.event_id) FROM field_value v JOIN agenda_item i ON i.case_id = v.case_id"
                + " WHERE v.field LIKE 'conference-%' GROUP BY v.entry");
  }

  /** A decision at an item that is being heard, by somebody who may record one and reads it. */
  static void recorded(Browser browser, String item) {
    var page = browser.get(item + "/outcome/decision");
    var decided =
        Map.of(
            "conference-decision",
            "What was decided.",
            "conference-decided-how",
            "agreed",
            "conference-dissent",
            "");
    assertEquals(200, page.status(), () -> page.location() + page.text());
    assertEquals(303, browser.submit(page, decided).status());
  }
}
