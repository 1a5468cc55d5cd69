package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.casefile.Writes;
import org.serachub.conference.Refusal;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;
import org.serachub.research.ResearchRequests.Change;

/** Runs what is done to a request for research as one audited write on its case. */
@Singleton
@Requires(beans = Sql.class)
final class ResearchWrites {
  private final Writes writes;
  private final ResearchRequests requests;

  ResearchWrites(Writes writes, ResearchRequests requests) {
    this.writes = writes;
    this.requests = requests;
  }

  /**
   * The request, as it now is, while its pack is not sealed.
   *
   * @throws Refusal if there is none, or research on the item has ended
   */
  ResearchRequest open(ItemId item, AgencyId agency) {
    var request = requests.find(item, agency).orElseThrow(Refusal::absent);
    if (!request.open()) {
      throw Refusal.notNow();
    }
    return request;
  }

  /** The same in the version that the actor saw. */
  ResearchRequest open(ItemId item, AgencyId agency, long version) {
    var request = open(item, agency);
    if (request.version() != version) {
      throw Refusal.stale();
    }
    return request;
  }

  void write(Acting acting, ResearchRequest request, String act, Consumer<Change> work) {
    writes.on(
        request.item().caseId(),
        acting,
        envelope -> {
          work.accept(change(acting, envelope));
          return new Audited<>(request, new ResearchEvent(envelope, request, act));
        });
  }

  private static Change change(Acting acting, Envelope envelope) {
    return new Change(acting.person(), envelope.at(), envelope.eventId());
  }
}
