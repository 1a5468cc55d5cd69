package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.ItemId;
import org.serachub.request.ValueId;

/** Says otherwise, or at last, why a case is on an agenda. What was said stays in the record. */
@Singleton
@Requires(beans = Acts.class)
public final class ChangeReason {
  private final Agendas agendas;
  private final AgendaReasons agendaReasons;

  ChangeReason(Agendas agendas, AgendaReasons agendaReasons) {
    this.agendas = agendas;
    this.agendaReasons = agendaReasons;
  }

  /**
   * Says it.
   *
   * @param was what the actor was shown; empty if no reason was given yet
   * @throws Refusal if there is no such item for this person, it is closed, or somebody else said
   *     otherwise first
   */
  public void change(Act act, ItemId id, Optional<ValueId> was, String reason) {
    act.requireRole(Set.of(Role.COORDINATOR));
    var item = agendas.item(act.by(), id);
    if (item.stage() == Stage.CLOSED) {
      throw Refusal.notNow();
    }
    try {
      was.ifPresentOrElse(
          value -> agendaReasons.replace(act, item, value, reason),
          () -> agendaReasons.record(act, item, reason));
    } catch (CaseRefusal refusal) {
      throw refusal.why() == CaseRefusal.Why.STALE ? Refusal.stale() : Refusal.absent();
    }
  }
}
