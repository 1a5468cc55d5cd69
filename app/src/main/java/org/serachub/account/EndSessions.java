package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;

/** Ends the sessions one has left open elsewhere. */
@Singleton
public final class EndSessions {
  private final Sessions sessions;
  private final SessionLimits limits;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Clock clock;

  EndSessions(
      Sessions sessions, SessionLimits limits, AuditTrail trail, Envelopes envelopes, Clock clock) {
    this.sessions = sessions;
    this.limits = limits;
    this.trail = trail;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  /** One's sessions that can still be used, this one first. */
  public List<Open> open(Visit visit) {
    var here = visit.session().id();
    return sessions.of(visit.session().person().orElseThrow()).stream()
        .filter(session -> limits.allow(session, clock.instant()))
        .map(
            session ->
                new Open(
                    session.createdAt(),
                    session.lastSeenAt(),
                    here.filter(session.id()::equals).isPresent()))
        .sorted(Comparator.comparing(Open::here).reversed())
        .toList();
  }

  /** Ends all but the session of {@code visit}. */
  public void endOthers(Visit visit) {
    var person = visit.session().person().orElseThrow();
    trail.write(
        () -> {
          sessions.endOthersOf(person, visit.session().id().orElseThrow());
          var envelope =
              visit
                  .session()
                  .requester()
                  .map(requester -> envelopes.of(requester, visit.request()))
                  .orElseGet(() -> envelopes.of(person, visit.request()));
          return new Audited<>(
              person, new Administered(envelope, "sessions-ended", "person", person));
        });
  }

  /**
   * An open session.
   *
   * @param here true if it is the one that asks
   */
  public record Open(Instant since, Instant seen, boolean here) {}
}
