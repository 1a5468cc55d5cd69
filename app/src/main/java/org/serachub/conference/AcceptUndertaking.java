package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.conference.ConferenceEvents.Undertaken;
import org.serachub.request.ConferenceId;

/** Accepts the undertaking of a conference, once for each person. */
@Singleton
@Requires(beans = Acts.class)
public final class AcceptUndertaking {
  private final Acts acts;
  private final Undertakings undertakings;
  private final UndertakingText text;

  AcceptUndertaking(Acts acts, Undertakings undertakings, UndertakingText text) {
    this.acts = acts;
    this.undertakings = undertakings;
    this.text = text;
  }

  /**
   * Accepts it; nothing happens if this person has accepted it before.
   *
   * @param fingerprint of the text that was read
   * @throws Refusal if the text in force is another one by now
   */
  public void accept(Act act, ConferenceId conference, String fingerprint) {
    if (!fingerprint.equals(text.fingerprint())) {
      throw Refusal.stale();
    }
    if (undertakings.accepted(conference, act.by().person()).isPresent()) {
      return;
    }
    acts.perform(
        act,
        envelope -> {
          undertakings.add(
              conference, act.by().person(), text.hash(), envelope.at(), envelope.eventId());
          var event = new Undertaken(envelope, conference, UndertakingText.VERSION, text.hash());
          return new Audited<>(conference, event);
        });
  }
}
