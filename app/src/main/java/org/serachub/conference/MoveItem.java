package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Moved;
import org.serachub.decision.Role;
import org.serachub.request.ItemId;

/** Moves an item one place up or down the agenda, as the mover sees it. */
@Singleton
@Requires(beans = Acts.class)
public final class MoveItem {
  /** Which way. */
  public enum Way {
    /** Earlier. */
    UP,
    /** Later. */
    DOWN
  }

  private final Acts acts;
  private final Agendas agendas;
  private final AgendaItems items;
  private final Exclusions exclusions;

  MoveItem(Acts acts, Agendas agendas, AgendaItems items, Exclusions exclusions) {
    this.acts = acts;
    this.agendas = agendas;
    this.items = items;
    this.exclusions = exclusions;
  }

  /**
   * Moves it. An item the mover may not know of is passed over and keeps its place.
   *
   * @throws Refusal if there is no such item for this person, it has changed, or has no neighbour
   */
  public void move(Act act, ItemId id, long version, Way way) {
    act.requireRole(Set.of(Role.COORDINATOR));
    acts.perform(
        act,
        envelope -> {
          var item = agendas.item(act.by(), id, version);
          var other = neighbour(act, item, way);
          if (!items.place(item, other.position()) || !items.place(other, item.position())) {
            throw Refusal.stale();
          }
          return new Audited<>(item, new Moved(envelope, item, other));
        });
  }

  private AgendaItem neighbour(Act act, AgendaItem item, Way way) {
    var seen =
        items.of(item.conference()).stream()
            .filter(each -> !exclusions.keepsOut(act.by(), each.caseId()))
            .toList();
    var at = seen.stream().map(AgendaItem::id).toList().indexOf(item.id());
    var next = way == Way.UP ? at - 1 : at + 1;
    if (next < 0 || next >= seen.size()) {
      throw Refusal.notNow();
    }
    return seen.get(next);
  }
}
