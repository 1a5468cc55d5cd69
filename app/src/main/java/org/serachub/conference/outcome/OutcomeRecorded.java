package org.serachub.conference.outcome;

import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.conference.AgendaItem;

/** Something of the outcome of an item was recorded; the values have events of their own. */
record OutcomeRecorded(Envelope envelope, AgendaItem item) implements AuditEvent {
  @Override
  public String kind() {
    return "conference";
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(item.caseId(), List.of(), List.of()));
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        new Fact("act", "outcome"),
        new Fact("conference", item.conference().toString()),
        new Fact("item", item.id().toString()));
  }
}
