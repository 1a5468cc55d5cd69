package org.serachub.conference.outcome;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.Act;
import org.serachub.conference.Acts;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.AgendaItems;
import org.serachub.conference.Agendas;
import org.serachub.conference.CaseStages;
import org.serachub.conference.CloseItem;
import org.serachub.conference.ItemStep;
import org.serachub.conference.Refusal;
import org.serachub.conference.Remaining;
import org.serachub.decision.Content;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;
import org.serachub.request.Requester;

/** Closes an item and says why. */
@Singleton
@Requires(beans = Acts.class)
public final class CloseWithReason {
  private final Acts acts;
  private final Agendas agendas;
  private final WriteOutcome writeOutcome;
  private final CloseItem closeItem;
  private final AgendaItems items;
  private final CaseStages caseStages;
  private final List<Remaining> remaining;

  CloseWithReason(
      Acts acts,
      Agendas agendas,
      WriteOutcome writeOutcome,
      CloseItem closeItem,
      AgendaItems items,
      CaseStages caseStages,
      List<Remaining> remaining) {
    this.remaining = List.copyOf(remaining);
    this.acts = acts;
    this.agendas = agendas;
    this.writeOutcome = writeOutcome;
    this.closeItem = closeItem;
    this.items = items;
    this.caseStages = caseStages;
  }

  /** What must be done first, for somebody who may close it; empty if it can be closed. */
  public List<String> first(Requester by, AgendaItem item) {
    return remaining.stream().flatMap(one -> one.beforeClosing(by, item).stream()).toList();
  }

  /**
   * Closes it. The reason is recorded anew each time an item that was heard again is closed.
   *
   * @param withCase closes its case too; otherwise it waits for another agenda
   * @throws org.serachub.conference.Refusal if there is no such item for this person, it has
   *     changed, is closed, or something must be done first
   */
  public void close(Act act, ItemId id, long version, String reason, boolean withCase) {
    act.requireRole(Set.of(Role.COORDINATOR, Role.CHAIR));
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id, version);
          // Whoever agrees on an action holds the item too: what is open is counted after it.
          items.hold(id);
          if (!first(act.by(), item).isEmpty()) {
            throw Refusal.notNow();
          }
          var answer =
              new Answer(
                  Part.CLOSING.fields().getFirst(),
                  Optional.empty(),
                  Optional.of(new Content.Text(reason)));
          writeOutcome.writeAnew(act, item, List.of(answer), envelope.eventId());
          closeItem.close(act, id, version, ItemStep.CLOSE);
          if (withCase) {
            caseStages.close(act, item);
          }
          return new Audited<>(item, new OutcomeRecorded(envelope, item));
        });
  }
}
