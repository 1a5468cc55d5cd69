package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Stepped;
import org.serachub.request.ItemId;

/** Takes an item from one stage to the next, if the table has such a step. */
@Singleton
@Requires(beans = Acts.class)
final class Steps {
  private final Acts acts;
  private final Agendas agendas;
  private final AgendaItems items;

  Steps(Acts acts, Agendas agendas, AgendaItems items) {
    this.acts = acts;
    this.agendas = agendas;
    this.items = items;
  }

  void take(Act act, ItemId id, long version, ItemStep step) {
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id, version);
          var stage = ItemStages.after(item.stage(), step).orElseThrow(Refusal::notNow);
          var sealed = step == ItemStep.SEAL ? Optional.of(envelope.at()) : item.sealedAt();
          if (!items.advance(item, stage, sealed, envelope.eventId())) {
            throw Refusal.stale();
          }
          return new Audited<>(item, new Stepped(envelope, item, step));
        });
  }
}
