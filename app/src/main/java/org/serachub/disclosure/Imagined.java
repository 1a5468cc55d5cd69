package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.request.AgencyId;
import org.serachub.request.Request;
import org.serachub.request.Requester;

/** The same question as somebody else would ask it. Whoever asks it is the one the trail names. */
final class Imagined {
  private Imagined() {}

  /** Somebody of an agency, nobody in particular. */
  record Other(AgencyId agency, String name, Sector sector, Role role) {
    static Other of(Partner partner, Role role) {
      return new Other(partner.id(), partner.name(), partner.sector(), role);
    }

    /** As if the agency were invited and the undertaking accepted, and nothing more. */
    Reader invited() {
      return new Reader(role, sector, false, true, false, false, false, true, false);
    }
  }

  static Request request(Request asked, Other other, Purpose purpose) {
    var by = asked.requester();
    var requester =
        new Requester(
            by.person(),
            by.name(),
            other.role(),
            by.grant(),
            Optional.of(other.agency()),
            Optional.of(other.name()),
            Optional.of(other.sector()));
    return new Request(
        asked.id(), requester, purpose, asked.channel(), asked.targets(), asked.fields());
  }

  /** What was gathered, asked for by somebody else, of these cases. */
  static Gathered gathered(Gathered gathered, Other other, Purpose purpose, List<CaseFacts> cases) {
    return new Gathered(
        request(gathered.request(), other, purpose),
        gathered.policy(),
        gathered.now(),
        gathered.partners(),
        gathered.agreements(),
        cases);
  }
}
