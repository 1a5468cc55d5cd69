package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.request.GrantId;

/** Takes up one of the roles a signed-in person holds, in a session with a new identifier. */
@Singleton
public final class ChooseRole {
  private final Roles roles;
  private final Sessions sessions;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ChooseRole(Roles roles, Sessions sessions, AuditTrail trail, Envelopes envelopes) {
    this.roles = roles;
    this.sessions = sessions;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** The token of the new session; empty if the role is not theirs to take. */
  public Optional<String> choose(GrantId grant, Visit visit) {
    var id = visit.session().id().orElseThrow();
    return visit
        .session()
        .person()
        .flatMap(
            person ->
                roles.inEffect(person).stream()
                    .filter(held -> held.grant().id().equals(grant))
                    .findFirst())
        .map(held -> take(held, id, visit));
  }

  private String take(Roles.Held held, Digest old, Visit visit) {
    return trail
        .write(
            () -> {
              var since = sessions.find(old).orElseThrow().createdAt();
              sessions.end(old);
              var token =
                  sessions.begin(
                      Optional.of(held.grant().person()), Optional.of(held.grant().id()), since);
              return new Audited<>(
                  token,
                  new AccountEvent.SignedIn(
                      envelopes.of(held.requester(), visit.request()), visit.source()));
            })
        .result();
  }
}
