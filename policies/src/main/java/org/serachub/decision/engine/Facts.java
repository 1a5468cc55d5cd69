package org.serachub.decision.engine;

import org.serachub.decision.Asking;
import org.serachub.decision.Held;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.Reader;

/** Facts as positions in the domains of the attributes. */
final class Facts {
  private Facts() {}

  static int of(boolean fact) {
    return fact ? 1 : 0;
  }

  static int[] reader(Reader reader, Asking asking) {
    return new int[] {
      reader.role().ordinal(),
      reader.sector().ordinal(),
      of(reader.excluded()),
      of(reader.invited()),
      of(reader.referrer()),
      of(reader.named()),
      of(reader.actionOwner()),
      of(reader.undertaking()),
      of(reader.emergency()),
      asking.purpose().ordinal(),
      asking.stage().ordinal()
    };
  }

  static int[] held(Held held) {
    return new int[] {
      held.about().ordinal(),
      held.release().ordinal(),
      held.handling().ordinal(),
      held.kind().ordinal(),
      held.custodian().ordinal(),
      of(held.author()),
      of(held.custody())
    };
  }

  static int decision(LiveDecision decision) {
    return decision.state().ordinal();
  }

  static int gateway(LiveDecision decision) {
    return decision.gateway().ordinal();
  }
}
