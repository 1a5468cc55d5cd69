package org.serachub.account;

import jakarta.inject.Singleton;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;

/** Ends a session. */
@Singleton
public final class SignOut {
  private final Sessions sessions;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  SignOut(Sessions sessions, AuditTrail trail, Envelopes envelopes) {
    this.sessions = sessions;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Ends the session of {@code visit}; nothing happens if nobody is signed in. */
  public void signOut(Visit visit) {
    var session = visit.session();
    session
        .person()
        .ifPresent(
            person ->
                trail.write(
                    () -> {
                      session.id().ifPresent(sessions::end);
                      var envelope =
                          session
                              .requester()
                              .map(requester -> envelopes.of(requester, visit.request()))
                              .orElseGet(() -> envelopes.of(person, visit.request()));
                      return new Audited<>(
                          person, new AccountEvent.SignedOut(envelope, visit.source()));
                    }));
  }
}
