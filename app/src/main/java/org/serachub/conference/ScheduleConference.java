package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Scheduled;
import org.serachub.decision.Role;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.request.ConferenceId;

/** Puts a conference in the diary. */
@Singleton
@Requires(beans = Acts.class)
public final class ScheduleConference {
  private final Acts acts;
  private final Conferences conferences;
  private final Ids ids;

  ScheduleConference(Acts acts, Conferences conferences, Ids ids) {
    this.acts = acts;
    this.conferences = conferences;
    this.ids = ids;
  }

  /**
   * Schedules it, under a code made of its day and eight random signs.
   *
   * @throws Refusal if it would start in the past, or its chair has another conference then
   */
  public Conference schedule(Act act, Plan plan) {
    act.requireRole(Set.of(Role.COORDINATOR));
    return acts.perform(
        act,
        envelope -> {
          if (!plan.startsAt().isAfter(envelope.at())
              || conferences.clash(plan, Optional.empty()).isPresent()) {
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
        code(plan),
        plan.title(),
        plan.place(),
        plan.link(),
        plan.startsAt(),
        plan.endsAt(),
        plan.chair(),
        Optional.empty(),
        0);
  }

  private String code(Plan plan) {
    var day = LocalDate.ofInstant(plan.startsAt(), London.ZONE);
    return day + "-" + HexFormat.of().formatHex(ids.bytes(4));
  }
}
