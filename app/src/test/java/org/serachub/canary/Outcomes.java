package org.serachub.canary;

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
}
