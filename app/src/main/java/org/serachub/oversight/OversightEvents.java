package org.serachub.oversight;

import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Restricted;

/** What the trail says of those who read the trail. */
final class OversightEvents {
  private OversightEvents() {}

  /**
   * An officer read of these cases, or took a list of them away; what was searched for, and who
   * took it, is in the personal part.
   */
  record Consulted(
      String kind,
      Envelope envelope,
      List<Entry> entries,
      List<Fact> facts,
      Optional<Restricted> restricted)
      implements AuditEvent {}

  /** The trail was checked; the facts say with what result. */
  record Verified(Envelope envelope, List<Fact> facts) implements AuditEvent {
    @Override
    public String kind() {
      return "verify";
    }
  }

  /** What an earlier event speaks of never left. */
  record NotDelivered(Envelope envelope) implements AuditEvent {
    @Override
    public String kind() {
      return "not-delivered";
    }
  }
}
