package org.serachub.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/** Something became of a policy set. */
record PolicyEvent(Envelope envelope, List<Fact> facts) implements AuditEvent {
  PolicyEvent {
    facts = List.copyOf(facts);
  }

  /** An act on a set of that version. */
  static PolicyEvent of(Envelope envelope, String act, String version) {
    return new PolicyEvent(envelope, List.of(Fact.policy(version), new Fact("act", act)));
  }

  /** The same with the moment from which it counts. */
  PolicyEvent from(Instant moment) {
    var more = new ArrayList<>(facts);
    more.add(new Fact("from", moment.toString()));
    return new PolicyEvent(envelope, more);
  }

  @Override
  public String kind() {
    return "policy";
  }
}
