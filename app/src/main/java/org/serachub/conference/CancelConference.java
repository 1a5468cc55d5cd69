package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.Conference.Because;
import org.serachub.conference.Conference.Cancelled;
import org.serachub.conference.ConferenceEvents.CalledOff;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.request.ConferenceId;

/**
 * Calls a conference off before it begins. Its items close with it, those that the coordinator may
 * not know of too: what was sealed for a meeting that does not take place stays shut.
 */
@Singleton
@Requires(beans = Acts.class)
public final class CancelConference {
  private static final Set<Stage> NOT_HEARD = EnumSet.of(Stage.RESEARCH, Stage.PACK_SEALED);

  private final Acts acts;
  private final Conferences conferences;
  private final AgendaItems items;

  CancelConference(Acts acts, Conferences conferences, AgendaItems items) {
    this.acts = acts;
    this.conferences = conferences;
    this.items = items;
  }

  /**
   * Cancels it.
   *
   * @param version the one that the coordinator was shown
   * @throws Refusal if it has been changed since, has begun or is cancelled already
   */
  public void cancel(Act act, ConferenceId id, long version, Because because) {
    act.requireRole(Set.of(Role.COORDINATOR));
    acts.perform(
        act,
        envelope -> {
          var conference = conferences.find(id).orElseThrow(Refusal::absent);
          if (conference.version() != version) {
            throw Refusal.stale();
          }
          if (conference.cancelled().isPresent()
              || !envelope.at().isBefore(conference.startsAt())) {
            throw Refusal.notNow();
          }
          var cancelled = new Cancelled(envelope.at(), because);
          if (!conferences.cancel(id, version, cancelled, envelope.eventId())) {
            throw Refusal.stale();
          }
          return new Audited<>(
              id, new CalledOff(envelope, id, because, closed(id, envelope.eventId())));
        });
  }

  private List<AgendaItem> closed(ConferenceId id, UUID event) {
    var open = items.of(id).stream().filter(item -> NOT_HEARD.contains(item.stage())).toList();
    for (var item : open) {
      if (!items.advance(item, Stage.CLOSED, item.sealedAt(), event)) {
        throw Refusal.stale();
      }
    }
    return open;
  }
}
