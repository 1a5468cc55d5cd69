package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Scheduled;
import org.serachub.decision.Role;
import org.serachub.platform.Ids;
import org.serachub.request.ConferenceId;
import org.serachub.request.PersonId;

/** Puts a conference in the diary. */
@Singleton
@Requires(beans = Acts.class)
public final class ScheduleConference {
  /**
   * What a coordinator plans.
   *
   * @param code lower case letters, digits and hyphens, 3 to 60 characters, not yet taken
   */
  public record Plan(
      String code,
      String title,
      String place,
      Instant startsAt,
      Instant endsAt,
      Optional<PersonId> chair) {}

  private final Acts acts;
  private final Conferences conferences;
  private final Ids ids;

  ScheduleConference(Acts acts, Conferences conferences, Ids ids) {
    this.acts = acts;
    this.conferences = conferences;
    this.ids = ids;
  }

  /**
   * Schedules it.
   *
   * @throws Refusal if the code is taken
   */
  public Conference schedule(Act act, Plan plan) {
    act.requireRole(Set.of(Role.COORDINATOR));
    return acts.perform(
        act,
        envelope -> {
          if (conferences.coded(plan.code()).isPresent()) {
            throw Refusal.notNow();
          }
          var conference = made(plan);
          conferences.add(conference, envelope.eventId());
          return new Audited<>(conference, new Scheduled(envelope, conference.id()));
        });
  }

  private Conference made(Plan plan) {
    return new Conference(
        new ConferenceId(ids.next()),
        plan.code(),
        plan.title(),
        plan.place(),
        plan.startsAt(),
        plan.endsAt(),
        plan.chair(),
        0);
  }
}
