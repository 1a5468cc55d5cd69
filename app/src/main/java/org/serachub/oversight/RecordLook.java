package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.audit.Receipt;
import org.serachub.decision.Purpose;
import org.serachub.platform.Ids;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Commits the event of a look before anything is rendered. */
@Singleton
final class RecordLook {
  private final AuditTrail trail;
  private final Ids ids;
  private final Clock clock;

  RecordLook(AuditTrail trail, Ids ids, Clock clock) {
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Records, then renders in memory. If rendering fails, an event says that nothing was delivered.
   */
  <T> T record(Look look, Function<Receipt, T> render) {
    var entries =
        look.cases().stream()
            .distinct()
            .map(caseId -> new Entry(caseId, List.of(), List.of()))
            .toList();
    var receipt =
        trail.record(
            new OversightEvents.Consulted(
                look.kind().word(),
                envelope(look.requester(), look.request()),
                entries,
                look.facts(),
                look.restricted()));
    try {
      return render.apply(receipt);
    } catch (RuntimeException fault) {
      trail.record(new OversightEvents.NotDelivered(undelivered(look, receipt)));
      throw fault;
    }
  }

  Envelope envelope(Requester requester, RequestId request) {
    return envelope(requester, request, Outcome.DONE, Optional.empty());
  }

  private Envelope undelivered(Look look, Receipt receipt) {
    return envelope(
        look.requester(), look.request(), Outcome.NOT_DELIVERED, Optional.of(receipt.sequence()));
  }

  private Envelope envelope(
      Requester requester, RequestId request, Outcome outcome, Optional<Long> refersTo) {
    return new Envelope(
        ids.next(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        Optional.of(requester.person()),
        requester.agency(),
        Optional.of(requester.role()),
        Optional.of(Purpose.OVERSIGHT),
        request,
        outcome,
        refersTo);
  }
}
