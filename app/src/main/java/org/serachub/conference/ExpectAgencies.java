package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Expected;
import org.serachub.decision.Role;
import org.serachub.request.AgencyId;
import org.serachub.request.ConferenceId;

/** Says which agencies are expected at a conference. It invites nobody to a case. */
@Singleton
@Requires(beans = Acts.class)
public final class ExpectAgencies {
  private final Acts acts;
  private final Agendas agendas;
  private final ExpectedAgencies expected;

  ExpectAgencies(Acts acts, Agendas agendas, ExpectedAgencies expected) {
    this.acts = acts;
    this.agendas = agendas;
    this.expected = expected;
  }

  /**
   * Changes what the coordinator changed and nothing else: what somebody else added or took away
   * meanwhile stands.
   *
   * @param shown the agencies that were ticked when the form was drawn
   * @param wanted those that are ticked now
   * @throws Refusal if there is no such conference, it has ended or is cancelled
   */
  public void expect(Act act, ConferenceId id, Set<AgencyId> shown, Set<AgencyId> wanted) {
    act.requireRole(Set.of(Role.COORDINATOR));
    var added = without(wanted, shown);
    var removed = without(shown, wanted);
    if (added.isEmpty() && removed.isEmpty()) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          agendas.open(act.by(), id, envelope.at());
          added.forEach(agency -> expected.add(id, agency, act.by().person(), envelope.eventId()));
          removed.forEach(agency -> expected.remove(id, agency));
          return new Audited<>(id, new Expected(envelope, id, added, removed));
        });
  }

  private static Set<AgencyId> without(Set<AgencyId> some, Set<AgencyId> others) {
    return some.stream().filter(agency -> !others.contains(agency)).collect(Collectors.toSet());
  }
}
