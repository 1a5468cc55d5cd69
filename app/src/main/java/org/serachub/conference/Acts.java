package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.decision.Purpose;
import org.serachub.platform.Ids;

/** Runs an act as one audited write, under an envelope that says who did it and when. */
@Singleton
@Requires(beans = AuditTrail.class)
public final class Acts {
  private final AuditTrail trail;
  private final Clock clock;
  private final Ids ids;

  Acts(AuditTrail trail, Clock clock, Ids ids) {
    this.trail = trail;
    this.clock = clock;
    this.ids = ids;
  }

  /** Does {@code work} and records its event, or does neither. */
  public <T> T perform(Act act, Function<Envelope, Audited<T>> work) {
    return trail.write(() -> work.apply(envelope(act))).result();
  }

  /** Records an event that changes nothing. */
  public void record(Act act, Function<Envelope, org.serachub.audit.AuditEvent> event) {
    trail.record(event.apply(envelope(act)));
  }

  private Envelope envelope(Act act) {
    return new Envelope(
        ids.next(),
        Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
        Optional.of(act.by().person()),
        act.by().agency(),
        Optional.of(act.by().role()),
        Optional.of(Purpose.CONFERENCE),
        act.request(),
        Outcome.DONE,
        Optional.empty());
  }
}
