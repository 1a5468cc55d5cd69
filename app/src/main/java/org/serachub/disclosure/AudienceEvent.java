package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Outcome;
import org.serachub.decision.FieldId;

/** Somebody asked who will see a value before saving it; nothing was opened. */
record AudienceEvent(Envelope envelope, List<Entry> entries, List<Fact> facts)
    implements AuditEvent {
  @Override
  public String kind() {
    return "consultation";
  }

  static AudienceEvent of(Gathered gathered, UUID eventId, FieldId field) {
    return new AudienceEvent(
        DisclosureEvents.envelope(
            gathered.request(), eventId, gathered.now(), Outcome.DONE, Optional.empty()),
        gathered.request().targets().stream()
            .map(target -> new Entry(target.caseId(), List.of(), List.of()))
            .toList(),
        List.of(
            Fact.policy(gathered.policy().version()),
            new Fact("asked", "who-will-see-this"),
            new Fact("field", field.word())));
  }
}
