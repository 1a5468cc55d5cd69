package org.serachub.conference.attendance;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.Act;
import org.serachub.conference.Acts;
import org.serachub.conference.Conference;
import org.serachub.conference.Refusal;
import org.serachub.conference.attendance.AttendanceEvents.DeputyNamed;
import org.serachub.conference.attendance.Deputies.Place;
import org.serachub.decision.Role;
import org.serachub.request.PersonId;

/**
 * Names a colleague who comes in one's place, for one conference, or says that one comes oneself.
 */
@Singleton
@Requires(beans = Acts.class)
public final class NameDeputy {
  private final Acts acts;
  private final Attendees attendees;
  private final Deputies deputies;
  private final Clock clock;

  NameDeputy(Acts acts, Attendees attendees, Deputies deputies, Clock clock) {
    this.acts = acts;
    this.attendees = attendees;
    this.deputies = deputies;
    this.clock = clock;
  }

  /**
   * Names one.
   *
   * @param conference one that the actor may know of
   * @param deputy empty: nobody any more
   * @throws Refusal if it has ended or is cancelled, or that person is no colleague
   */
  public void name(Act act, Conference conference, Optional<PersonId> deputy) {
    act.requireRole(Set.of(Role.REPRESENTATIVE, Role.ADVOCATE));
    if (!conference.open(clock.instant())) {
      throw Refusal.notNow();
    }
    if (deputy.filter(who -> !attendees.colleagues(act.by()).containsKey(who)).isPresent()) {
      throw Refusal.absent();
    }
    var place = new Place(conference.id(), act.by().person(), act.by().requireAgency());
    if (deputies.of(place.conference(), place.person(), place.agency()).equals(deputy)) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          deputy.ifPresentOrElse(
              who -> deputies.put(place, who, envelope.at(), envelope.eventId()),
              () -> deputies.end(place, envelope.at(), envelope.eventId()));
          return new Audited<>(place, new DeputyNamed(envelope, place, deputy));
        });
  }
}
