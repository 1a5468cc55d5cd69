package org.serachub.casefile;

import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.request.CaseId;

/** Something was collected about a case, or altered (DPA 2018 s.62(1)(a) and (b)). */
record CaseEvent(String kind, Envelope envelope, CaseId caseId, List<Fact> facts)
    implements AuditEvent {
  static final String COLLECTION = "collection";
  static final String ALTERATION = "alteration";
  static final String NOTICE = "notice";

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(caseId, List.of(), List.of()));
  }
}
