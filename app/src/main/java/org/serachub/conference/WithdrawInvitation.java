package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Uninvited;
import org.serachub.decision.Role;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;

/** Withdraws an invitation; what it opened closes at once. */
@Singleton
@Requires(beans = Acts.class)
public final class WithdrawInvitation {
  private final Acts acts;
  private final Agendas agendas;
  private final Invitations invitations;

  WithdrawInvitation(Acts acts, Agendas agendas, Invitations invitations) {
    this.acts = acts;
    this.agendas = agendas;
    this.invitations = invitations;
  }

  /**
   * Withdraws it; nothing happens if it is withdrawn already.
   *
   * @throws Refusal if there is no such item or invitation for this person
   */
  public void withdraw(Act act, ItemId id, AgencyId agency) {
    act.requireRole(Set.of(Role.COORDINATOR));
    var item = agendas.item(act.by(), id);
    var invitation = invitations.find(id, agency).orElseThrow(Refusal::absent);
    if (!invitation.stands()) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          invitations.withdraw(id, agency, envelope.at(), envelope.eventId());
          return new Audited<>(item, new Uninvited(envelope, item, agency));
        });
  }
}
