package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Stepped;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;

/**
 * Has the same conference hear a case again that it had closed. Research begins anew, and nothing
 * opens by itself: the invitations end, so that each is sent again after a look at what it opens. A
 * case that was closed with the item is open again.
 */
@Singleton
@Requires(beans = Acts.class)
public final class ReopenItem {
  private final Acts acts;
  private final Agendas agendas;
  private final AgendaItems items;
  private final Invitations invitations;
  private final CaseStages caseStages;
  private final AgendaReasons agendaReasons;

  ReopenItem(
      Acts acts,
      Agendas agendas,
      AgendaItems items,
      Invitations invitations,
      CaseStages caseStages,
      AgendaReasons agendaReasons) {
    this.acts = acts;
    this.agendas = agendas;
    this.items = items;
    this.invitations = invitations;
    this.caseStages = caseStages;
    this.agendaReasons = agendaReasons;
  }

  /**
   * Reopens it.
   *
   * @param reason why the case is heard again
   * @throws Refusal if there is no such item for this person, it has changed or is not closed, its
   *     conference has ended, or the case is on another agenda
   */
  public void reopen(Act act, ItemId id, long version, String reason) {
    act.requireRole(Set.of(Role.COORDINATOR));
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id, version);
          agendas.open(act.by(), item.conference(), envelope.at());
          var stage = ItemStages.after(item.stage(), ItemStep.REOPEN).orElseThrow(Refusal::notNow);
          if (items.open(item.caseId())) {
            throw Refusal.notNow();
          }
          for (var invitation : invitations.to(id)) {
            invitations.withdraw(id, invitation.agency(), envelope.at(), envelope.eventId());
          }
          if (!items.advance(item, stage, Optional.empty(), envelope.eventId())) {
            throw Refusal.stale();
          }
          caseStages.reopen(act, item);
          agendaReasons.record(act, item, reason);
          return new Audited<>(item, new Stepped(envelope, item, ItemStep.REOPEN));
        });
  }
}
