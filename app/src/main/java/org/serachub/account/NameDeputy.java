package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.platform.Ids;
import org.serachub.request.GrantId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Names the deputy of a role; somebody else has to confirm it before it takes effect. */
@Singleton
public final class NameDeputy {
  private final Deputies deputies;
  private final Grants grants;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;

  NameDeputy(Deputies deputies, Grants grants, AuditTrail trail, Envelopes envelopes, Ids ids) {
    this.deputies = deputies;
    this.grants = grants;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
  }

  /** Names them, or says in a sentence without a full stop why not. */
  public Optional<String> name(Requester administrator, GrantId grant, RequestId request) {
    var found = grants.find(grant).filter(Grant::inEffect);
    if (found.filter(one -> Deputies.ROLES.contains(one.role())).isEmpty()) {
      return Optional.of("Select somebody who holds the role");
    }
    var role = found.get().role();
    if (deputies.standing().stream().anyMatch(one -> one.role() == role)) {
      return Optional.of(
          "This role has a deputy, or one who waits to be confirmed. End that first");
    }
    trail.write(
        () -> {
          var envelope = envelopes.of(administrator, request);
          deputies.add(
              ids.next(), grant, administrator.person(), envelope.at(), envelope.eventId());
          return new Audited<>(
              grant, new Administered(envelope, "deputy-named", facts(found.get())));
        });
    return Optional.empty();
  }

  static List<Fact> facts(Grant grant) {
    return List.of(
        new Fact("person", grant.person().toString()), new Fact("role", grant.role().word()));
  }
}
