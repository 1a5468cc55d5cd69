package org.serachub.bundle;

import java.util.Optional;
import java.util.UUID;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.bundle.format.Standings;
import org.serachub.disclosure.Binding;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.RequestId;

/** One load under way: who runs it, when, and what is called how. */
record Load(
    Operator operator, Made made, RequestId request, Names names, Standings standings, Ids ids) {

  Envelope envelope(UUID event, Optional<UUID> agency) {
    return new Envelope(
        event,
        made.at(),
        Optional.empty(),
        agency.map(AgencyId::new),
        Optional.empty(),
        Optional.empty(),
        request,
        Outcome.DONE,
        Optional.empty());
  }

  BundleEvents.ValueCollected collected(Binding value) {
    return new BundleEvents.ValueCollected(
        envelope(ids.next(), Optional.of(value.custodian().value())), value, operator);
  }
}
