package org.serachub.agreement;

import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/**
 * An agreement was recorded or given an end.
 *
 * @param act {@code recorded} or {@code ended}
 */
record AgreementChanged(Envelope envelope, String act, Agreement agreement) implements AuditEvent {
  @Override
  public String kind() {
    return "agreement";
  }

  @Override
  public List<Fact> facts() {
    return List.of(new Fact("act", act), new Fact("agreement", agreement.id().toString()));
  }
}
