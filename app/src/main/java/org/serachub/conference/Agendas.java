package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.serachub.platform.database.Sql;
import org.serachub.request.ItemId;
import org.serachub.request.Requester;

/** Finds what an act is about, for somebody whom the register of conflicts does not keep out. */
@Singleton
@Requires(beans = Sql.class)
final class Agendas {
  private final AgendaItems items;
  private final Exclusions exclusions;

  Agendas(AgendaItems items, Exclusions exclusions) {
    this.items = items;
    this.exclusions = exclusions;
  }

  /**
   * The item, in the version the actor saw.
   *
   * @throws Refusal if there is none for this person, or it has changed
   */
  AgendaItem item(Requester by, ItemId id, long version) {
    var item = item(by, id);
    if (item.version() != version) {
      throw Refusal.stale();
    }
    return item;
  }

  /**
   * The item, as it now is.
   *
   * @throws Refusal if there is none for this person
   */
  AgendaItem item(Requester by, ItemId id) {
    return items
        .find(id)
        .filter(item -> !exclusions.keepsOut(by, item.caseId()))
        .orElseThrow(Refusal::absent);
  }
}
