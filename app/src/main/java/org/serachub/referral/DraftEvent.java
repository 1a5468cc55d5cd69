package org.serachub.referral;

import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;

/** A referral that is not sent yet was begun, listed, opened, saved or erased. */
record DraftEvent(String kind, Envelope envelope, List<Fact> facts) implements AuditEvent {
  static DraftEvent of(Envelope envelope, String act, UUID draft) {
    return new DraftEvent("draft", envelope, facts(act, draft));
  }

  static DraftEvent listed(Envelope envelope) {
    return new DraftEvent("draft", envelope, List.of(new Fact("act", "list")));
  }

  static DraftEvent erased(Envelope envelope, String act, UUID draft) {
    return new DraftEvent("erasure", envelope, facts(act, draft));
  }

  private static List<Fact> facts(String act, UUID draft) {
    return List.of(new Fact("act", act), new Fact("draft", draft.toString()));
  }
}
