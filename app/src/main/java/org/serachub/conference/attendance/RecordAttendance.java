package org.serachub.conference.attendance;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.Act;
import org.serachub.conference.Acts;
import org.serachub.conference.Agendas;
import org.serachub.conference.Refusal;
import org.serachub.conference.attendance.AttendanceEvents.Attended;
import org.serachub.conference.attendance.Attendances.Made;
import org.serachub.conference.attendance.Attendances.Who;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;

/** Records who is there for an item. It opens nothing to anybody, and closes nothing. */
@Singleton
@Requires(beans = Acts.class)
public final class RecordAttendance {
  private final Acts acts;
  private final Agendas agendas;
  private final Attendees attendees;
  private final Attendances attendances;

  RecordAttendance(Acts acts, Agendas agendas, Attendees attendees, Attendances attendances) {
    this.acts = acts;
    this.agendas = agendas;
    this.attendees = attendees;
    this.attendances = attendances;
  }

  /** Somebody's presence, as it was shown and as it is now. */
  public record Change(Who who, Presence from, Presence to) {}

  /**
   * Records what was changed, all of it or nothing.
   *
   * @throws Refusal if there is no such item for this person, somebody is not of an invited agency,
   *     or what was recorded of somebody is not what was shown
   */
  public void record(Act act, ItemId id, List<Change> changes) {
    act.requireRole(Set.of(Role.COORDINATOR, Role.CHAIR));
    if (changes.isEmpty()) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id);
          var known =
              attendees.of(id).stream()
                  .map(each -> new Who(each.person(), each.agency()))
                  .collect(Collectors.toSet());
          var made = new Made(act.by().person(), envelope.at(), envelope.eventId());
          for (var change : changes) {
            if (!known.contains(change.who())) {
              throw Refusal.absent();
            }
            if (!attendances.put(id, change, made)) {
              throw Refusal.stale();
            }
          }
          return new Audited<>(item, new Attended(envelope, item, changes));
        });
  }
}
