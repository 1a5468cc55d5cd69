package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.serachub.agency.Agencies;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.decision.Role;
import org.serachub.platform.London;
import org.serachub.request.GrantId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * Puts a role into effect. The agency's lead may, or a DPO; never its holder, nor whoever granted
 * it, and not before its holder has chosen a password.
 */
@Singleton
public final class ConfirmRole {
  private final People people;
  private final Grants grants;
  private final Agencies agencies;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Clock clock;

  ConfirmRole(
      People people,
      Grants grants,
      Agencies agencies,
      AuditTrail trail,
      Envelopes envelopes,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.agencies = agencies;
    this.trail = trail;
    this.envelopes = envelopes;
    this.clock = clock;
  }

  /** The roles that {@code requester} may confirm or decline, oldest first. */
  public List<Grant> waitingFor(Requester requester) {
    return grants.waiting().stream().filter(grant -> mayDecide(requester, grant)).toList();
  }

  /** True if the role's holder has chosen a password, so that it can be confirmed. */
  public boolean ready(Grant grant) {
    return people
        .find(grant.person())
        .filter(person -> person.mayEnterOn(London.today(clock)))
        .isPresent();
  }

  /** Confirms it; false if it is not theirs to confirm, or does not wait any more. */
  public boolean confirm(Requester requester, GrantId id, RequestId request) {
    var waiting = grants.find(id).filter(grant -> grant.waiting() && mayDecide(requester, grant));
    if (waiting.filter(this::ready).isEmpty()) {
      return false;
    }
    return trail.write(() -> confirmed(requester, waiting.get(), request)).result();
  }

  private Audited<Boolean> confirmed(Requester requester, Grant waiting, RequestId request) {
    var envelope = envelopes.of(requester, request);
    var after =
        waiting.confirmed(Optional.of(requester.person()), London.now(clock), envelope.eventId());
    if (!grants.replace(waiting, after)) {
      throw new Superseded();
    }
    return new Audited<>(
        true,
        new Administered(
            envelope,
            "role-confirmed",
            List.of(
                new Fact("person", waiting.person().toString()),
                new Fact("role", waiting.role().word()))));
  }

  private boolean mayDecide(Requester requester, Grant grant) {
    var granted = grant.grantedBy().filter(requester.person()::equals).isPresent();
    return !granted && maySpeakFor(requester, grant);
  }

  /** A DPO may, or the agency's lead; never the holder. */
  boolean maySpeakFor(Requester requester, Grant grant) {
    var own = grant.person().equals(requester.person());
    return !own && (requester.role() == Role.DPO || leads(requester, grant));
  }

  /** Only while acting for that very agency: a lead elsewhere has no say here. */
  private boolean leads(Requester requester, Grant grant) {
    return grant.agency().isPresent()
        && grant.agency().equals(requester.agency())
        && agencies
            .find(requester.requireAgency())
            .filter(agency -> agency.isLedBy(requester.person()))
            .isPresent();
  }
}
