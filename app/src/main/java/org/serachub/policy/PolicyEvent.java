package org.serachub.policy;

import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/** A policy set was put in force. */
record PolicyEvent(Envelope envelope, String version) implements AuditEvent {
  @Override
  public String kind() {
    return "policy";
  }

  @Override
  public List<Fact> facts() {
    return List.of(Fact.policy(version), new Fact("act", "put-in-force"));
  }
}
