package org.serachub.research;

import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/** What the trail says of research: a return moved on, or an agency was reminded. */
record ResearchEvent(Envelope envelope, ResearchRequest about, String act) implements AuditEvent {
  @Override
  public String kind() {
    return "research";
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(about.item().caseId(), List.of(), List.of()));
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        new Fact("act", act),
        new Fact("item", about.item().id().toString()),
        new Fact("agency", about.agency().toString()));
  }
}
