package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.Role;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Gives somebody a further role, which waits to be confirmed. */
@Singleton
public final class GrantRole {
  private final People people;
  private final Grants grants;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;
  private final Clock clock;

  GrantRole(
      People people, Grants grants, AuditTrail trail, Envelopes envelopes, Ids ids, Clock clock) {
    this.people = people;
    this.grants = grants;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
    this.clock = clock;
  }

  /** Grants the role, or says in a sentence without a full stop why not. */
  public Optional<String> grant(
      Requester administrator, PersonId to, RoleFor role, RequestId request) {
    var objection = objection(administrator, to, role);
    if (objection.isPresent() || people.find(to).isEmpty()) {
      return objection;
    }
    trail.write(
        () -> {
          var envelope = envelopes.of(administrator, request);
          grants.add(
              new Grant(
                  new GrantId(ids.next()),
                  to,
                  role.agency(),
                  role.role(),
                  Optional.of(administrator.person()),
                  London.now(clock),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  envelope.eventId()));
          return new Audited<>(
              to,
              new Administered(
                  envelope,
                  "role-granted",
                  List.of(
                      new Fact("person", to.toString()), new Fact("role", role.role().word()))));
        });
    return Optional.empty();
  }

  /** Why the role cannot be granted, in a sentence without a full stop. */
  public Optional<String> objection(Requester administrator, PersonId to, RoleFor role) {
    if (administrator.person().equals(to)) {
      return Optional.of("You cannot give yourself a role");
    }
    var standing = grants.of(to).stream().filter(grant -> grant.endedAt().isEmpty()).toList();
    var administers = role.role() == Role.ADMINISTRATOR;
    if (standing.stream().anyMatch(grant -> grant.agency().isEmpty() != administers)) {
      return Optional.of("An account holds the administrator role or case roles, never both");
    }
    var same =
        standing.stream()
            .anyMatch(grant -> grant.role() == role.role() && grant.agency().equals(role.agency()));
    return same ? Optional.of("This person already has that role") : Optional.empty();
  }
}
