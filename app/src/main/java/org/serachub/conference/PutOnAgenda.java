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
  /**
   * What a coordinator asks for.
   *
   * @param reference the case's exact reference
   * @param minutes to set aside, 1 to 240
   * @param reason why the conference is asked to discuss it, if that is said now
   */
  public record Entry(String reference, int minutes, Optional<String> reason) {
    /** Refuses a time that no item has. */
    public Entry {
      if (minutes < 1 || minutes > 240) {
        throw new IllegalArgumentException("from 1 to 240 minutes");
      }
    }

    /**
     * Reads a number of minutes.
     *
     * @throws IllegalArgumentException unless it is a whole number from 1 to 240
     */
    public static int minutes(String text) {
      var minutes = Integer.parseInt(text);
      return new Entry("", minutes, Optional.empty()).minutes();
    }
  }

  private final Acts acts;
  private final Agendas agendas;
  private final AgendaItems items;
  private final CaseStages caseStages;
  private final AgendaReasons agendaReasons;
  private final Ids ids;

  PutOnAgenda(
      Acts acts,
      Agendas agendas,
      AgendaItems items,
      CaseStages caseStages,
      AgendaReasons agendaReasons,
      Ids ids) {
    this.acts = acts;
    this.agendas = agendas;
    this.items = items;
    this.caseStages = caseStages;
    this.agendaReasons = agendaReasons;
    this.ids = ids;
  }

  /**
   * Puts it there.
   *
   * @throws Refusal if there is no such open case for this person, it was not triaged, it is on an
   *     agenda already, or this conference has closed it
   */
  public AgendaItem put(Act act, ConferenceId conference, Entry entry) {
    act.requireRole(Set.of(Role.COORDINATOR));
    return acts.perform(
        act,
        envelope -> {
          agendas.open(act.by(), conference, envelope.at());
          var caseId = triagedCase(act, entry.reference());
          // It has one item at a conference, which hears it again.
          if (items.of(conference, entry.reference()).isPresent()) {
            throw Refusal.notNow();
          }
          var item = made(conference, caseId, entry);
          items.add(item, envelope.eventId());
          entry.reason().ifPresent(reason -> agendaReasons.record(act, item, reason));
          return new Audited<>(item, new ConferenceEvents.PutOnAgenda(envelope, item));
        });
  }

  /**
   * Puts a case there that another agenda has closed, with the case or without it.
   *
   * @param closed the item it was
   * @throws Refusal if it is on an agenda already
   */
  public AgendaItem again(Act act, AgendaItem closed, ConferenceId conference, Entry entry) {
    act.requireRole(Set.of(Role.COORDINATOR));
    return acts.perform(
        act,
        envelope -> {
          caseStages.reopen(act, closed);
          var item = put(act, conference, entry);
          return new Audited<>(item, new ConferenceEvents.Stepped(envelope, item, ItemStep.REOPEN));
        });
  }

  private CaseId triagedCase(Act act, String reference) {
    var caseId =
        items
            .triagedCase(reference)
            .filter(id -> !agendas.keptOut(act.by(), id))
            .orElseThrow(Refusal::absent);
    if (items.open(caseId)) {
      throw Refusal.notNow();
    }
    return caseId;
  }

  private AgendaItem made(ConferenceId conference, CaseId caseId, Entry entry) {
    return new AgendaItem(
        new ItemId(ids.next()),
        conference,
        caseId,
        entry.reference(),
        items.nextPosition(conference),
        entry.minutes(),
        Stage.RESEARCH,
        Optional.empty(),
        0);
  }
}
