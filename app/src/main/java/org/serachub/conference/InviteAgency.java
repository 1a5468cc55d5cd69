package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Invited;
import org.serachub.conference.ConferenceEvents.InvitedTogether;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;

/** Invites agencies to an item. */
@Singleton
@Requires(beans = Acts.class)
public final class InviteAgency {
  private final Acts acts;
  private final Agendas agendas;
  private final Invitations invitations;

  InviteAgency(Acts acts, Agendas agendas, Invitations invitations) {
    this.acts = acts;
    this.agendas = agendas;
    this.invitations = invitations;
  }

  /**
   * Invites it; nothing happens if it is invited already.
   *
   * @throws Refusal if there is no such item for this person, or it is closed
   */
  public void invite(Act act, ItemId id, AgencyId agency) {
    act.requireRole(Set.of(Role.COORDINATOR));
    if (invitations.stands(id, agency)) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id);
          if (item.stage() == Stage.CLOSED) {
            throw Refusal.notNow();
          }
          invitations.put(id, agency, act.by().person(), envelope.at(), envelope.eventId());
          return new Audited<>(item, new Invited(envelope, item, agency));
        });
  }

  /**
   * Invites several in one act, all of them or none; those that are invited already stay so.
   *
   * @throws Refusal if there is no such item for this person, or it is closed
   */
  public void invite(Act act, ItemId id, List<AgencyId> agencies) {
    act.requireRole(Set.of(Role.COORDINATOR));
    var missing = agencies.stream().filter(agency -> !invitations.stands(id, agency)).toList();
    if (missing.isEmpty()) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id);
          if (item.stage() == Stage.CLOSED) {
            throw Refusal.notNow();
          }
          missing.forEach(
              agency ->
                  invitations.put(
                      id, agency, act.by().person(), envelope.at(), envelope.eventId()));
          return new Audited<>(item, new InvitedTogether(envelope, item, missing));
        });
  }
}
