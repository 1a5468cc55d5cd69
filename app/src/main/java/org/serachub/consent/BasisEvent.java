package org.serachub.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.decision.basis.Scope;
import org.serachub.request.CaseId;

/** A basis for sharing was recorded, withdrawn, decided or confirmed. */
record BasisEvent(String kind, Envelope envelope, CaseId caseId, List<Fact> facts)
    implements AuditEvent {
  static final String CONSENT = "consent";
  static final String DECISION = "decision-to-share";

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(caseId, List.of(), List.of()));
  }

  static List<Fact> facts(String act, UUID id, Scope scope, Fact... more) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("act", act));
    facts.add(new Fact("basis", id.toString()));
    scope.category().ifPresent(category -> facts.add(new Fact("category", category)));
    scope.agency().ifPresent(agency -> facts.add(new Fact("recipient", agency.toString())));
    scope.sector().ifPresent(sector -> facts.add(new Fact("recipient-sector", sector.word())));
    scope.purpose().ifPresent(purpose -> facts.add(new Fact("for", purpose.word())));
    facts.addAll(List.of(more));
    return List.copyOf(facts);
  }
}
