package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.SetAside;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.ItemId;

/** Sets aside more or less time for an item. */
@Singleton
@Requires(beans = Acts.class)
public final class SetMinutes {
  private final Acts acts;
  private final Agendas agendas;
  private final AgendaItems items;

  SetMinutes(Acts acts, Agendas agendas, AgendaItems items) {
    this.acts = acts;
    this.agendas = agendas;
    this.items = items;
  }

  /**
   * Sets it aside.
   *
   * @param minutes 1 to 240
   * @throws Refusal if there is no such item for this person, it has changed or is closed
   */
  public void set(Act act, ItemId id, long version, int minutes) {
    act.requireRole(Set.of(Role.COORDINATOR));
    if (minutes < 1 || minutes > 240) {
      throw new IllegalArgumentException("from 1 to 240 minutes");
    }
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id, version);
          if (item.stage() == Stage.CLOSED) {
            throw Refusal.notNow();
          }
          if (!items.setAside(item, minutes)) {
            throw Refusal.stale();
          }
          return new Audited<>(item, new SetAside(envelope, item));
        });
  }
}
