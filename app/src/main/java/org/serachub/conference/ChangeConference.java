package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Changed;
import org.serachub.decision.Role;
import org.serachub.request.ConferenceId;

/** Changes what is planned of a conference, until it has ended. */
@Singleton
@Requires(beans = Acts.class)
public final class ChangeConference {
  private final Acts acts;
  private final Conferences conferences;

  ChangeConference(Acts acts, Conferences conferences) {
    this.acts = acts;
    this.conferences = conferences;
  }

  /**
   * Changes it. Once it has begun its start stays as it was.
   *
   * @param version the one that the coordinator was shown
   * @throws Refusal if it has been changed since, has ended or is cancelled, or the plan is in the
   *     past or takes a chair who has another conference then
   */
  public void change(Act act, ConferenceId id, long version, Plan plan) {
    act.requireRole(Set.of(Role.COORDINATOR));
    acts.perform(
        act,
        envelope -> {
          var conference = conferences.find(id).orElseThrow(Refusal::absent);
          if (conference.version() != version) {
            throw Refusal.stale();
          }
          if (!possible(conference, plan, envelope.at())) {
            throw Refusal.notNow();
          }
          if (!conferences.change(id, version, plan, envelope.eventId())) {
            throw Refusal.stale();
          }
          return new Audited<>(id, new Changed(envelope, id));
        });
  }

  private boolean possible(Conference conference, Plan plan, Instant now) {
    return conference.open(now)
        && plan.endsAt().isAfter(now)
        && (plan.startsAt().isAfter(now) || plan.startsAt().equals(conference.startsAt()))
        && conferences.clash(plan, Optional.of(conference.id())).isEmpty();
  }
}
