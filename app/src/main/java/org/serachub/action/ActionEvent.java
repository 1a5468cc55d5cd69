package org.serachub.action;

import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/** What the trail says of an action: collected or altered, which, and what became of it. */
record ActionEvent(String kind, Envelope envelope, CaseAction action, List<Fact> facts)
    implements AuditEvent {
  static ActionEvent added(Envelope envelope, CaseAction action, List<Fact> values) {
    return of("collection", "add-action", envelope, action, values);
  }

  static ActionEvent changed(String act, Envelope envelope, CaseAction action, List<Fact> values) {
    return of("alteration", act, envelope, action, values);
  }

  private static ActionEvent of(
      String kind, String act, Envelope envelope, CaseAction action, List<Fact> values) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("act", act));
    facts.add(new Fact("action", action.id().toString()));
    facts.add(new Fact("state", action.state().word()));
    facts.add(new Fact("owner", action.owner().agency().toString()));
    facts.addAll(values);
    return new ActionEvent(kind, envelope, action, List.copyOf(facts));
  }

  @Override
  public List<Entry> entries() {
    return List.of(new Entry(action.caseId(), List.of(), List.of()));
  }
}
