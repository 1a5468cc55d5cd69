package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.AuditTrail.Recorded;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.disclosure.Standing;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;

/** Runs each write to a case as one audited act, by somebody who has standing on it. */
@Singleton
public final class Writes {
  private final AuditTrail trail;
  private final Standing standing;
  private final Ids ids;
  private final Clock clock;

  Writes(AuditTrail trail, Standing standing, Ids ids, Clock clock) {
    this.trail = trail;
    this.standing = standing;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Does it on a case the requester may write to.
   *
   * @throws CaseRefusal if there is no such case for this requester
   */
  public <T> Recorded<T> on(CaseId caseId, Acting acting, Function<Envelope, Audited<T>> work) {
    return anew(
        acting,
        envelope -> {
          if (!standing.mayRecord(acting.requester(), caseId)) {
            throw CaseRefusal.absent();
          }
          return work.apply(envelope);
        });
  }

  /** Does it where there is no case yet, or where the caller asks whether the requester may. */
  public <T> Recorded<T> anew(Acting acting, Function<Envelope, Audited<T>> work) {
    return trail.write(() -> work.apply(envelope(acting)));
  }

  private Envelope envelope(Acting acting) {
    return new Envelope(
        ids.next(),
        Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
        Optional.of(acting.person()),
        acting.maybeAgency(),
        Optional.of(acting.requester().role()),
        Optional.of(acting.purpose()),
        acting.request(),
        Outcome.DONE,
        Optional.empty());
  }
}
