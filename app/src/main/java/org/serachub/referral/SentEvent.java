package org.serachub.referral;

import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.request.CaseId;

/** A referral was sent: a case came of a draft, and the draft's key was erased. */
record SentEvent(Envelope envelope, CaseId caseId, UUID draft) implements AuditEvent {
  @Override
  public String kind() {
    return "collection";
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(caseId, List.of(), List.of()));
  }

  @Override
  public List<Fact> facts() {
    return List.of(new Fact("act", "refer"), new Fact("draft", draft.toString()));
  }
}
