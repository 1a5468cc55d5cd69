package org.serachub.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.request.CaseId;

/**
 * A referral was triaged. Linking it to an earlier case combines the two (DPA 2018 s.62(1)(e)).
 *
 * @param earlier the case it was linked to
 */
record TriageEvent(Envelope envelope, CaseId caseId, String act, Optional<CaseId> earlier)
    implements AuditEvent {
  @Override
  public String kind() {
    return earlier.isPresent() ? "combination" : "alteration";
  }

  @Override
  public List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    entries.add(new Entry(caseId, List.of(), List.of()));
    earlier.ifPresent(other -> entries.add(new Entry(other, List.of(), List.of())));
    return entries;
  }

  @Override
  public List<Fact> facts() {
    return List.of(new Fact("act", "triage"), new Fact("outcome", act));
  }
}
