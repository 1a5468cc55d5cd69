package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.platform.Ids;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;

/** Puts a case at the end of an agenda. Its agencies may then search what they hold. */
@Singleton
@Requires(beans = Acts.class)
public final class PutOnAgenda {
  private final Acts acts;
  private final AgendaItems items;
  private final Exclusions exclusions;
  private final Ids ids;

  PutOnAgenda(Acts acts, AgendaItems items, Exclusions exclusions, Ids ids) {
    this.acts = acts;
    this.items = items;
    this.exclusions = exclusions;
    this.ids = ids;
  }

  /**
   * Puts it there.
   *
   * @param reference the case's exact reference
   * @param minutes to set aside, 1 to 240
   * @throws Refusal if there is no such open case for this person, or it is on an agenda already
   */
  public AgendaItem put(Act act, ConferenceId conference, String reference, int minutes) {
    act.requireRole(Set.of(Role.COORDINATOR));
    return acts.perform(
        act,
        envelope -> {
          var caseId = openCase(act, reference);
          var item = made(conference, caseId, reference, minutes);
          items.add(item, envelope.eventId());
          return new Audited<>(item, new ConferenceEvents.PutOnAgenda(envelope, item));
        });
  }

  private CaseId openCase(Act act, String reference) {
    var caseId =
        items
            .openCase(reference)
            .filter(id -> !exclusions.keepsOut(act.by(), id))
            .orElseThrow(Refusal::absent);
    if (items.open(caseId)) {
      throw Refusal.notNow();
    }
    return caseId;
  }

  private AgendaItem made(ConferenceId conference, CaseId caseId, String reference, int minutes) {
    return new AgendaItem(
        new ItemId(ids.next()),
        conference,
        caseId,
        reference,
        items.nextPosition(conference),
        minutes,
        Stage.RESEARCH,
        Optional.empty(),
        0);
  }
}
