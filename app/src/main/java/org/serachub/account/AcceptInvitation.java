package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.decision.Role;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;

/**
 * Lets somebody choose their password by the link they were given. Ends the link and every session
 * of theirs.
 *
 * <p>Whoever made a link could use it in the holder's place. So after a reset by an administrator
 * every role waits to be confirmed anew, by somebody who can ask the holder.
 */
@Singleton
public final class AcceptInvitation {
  private final OneTimeLinks links;
  private final People people;
  private final Grants grants;
  private final Sessions sessions;
  private final Passwords passwords;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;
  private final Clock clock;

  AcceptInvitation(
      OneTimeLinks links,
      People people,
      Grants grants,
      Sessions sessions,
      Passwords passwords,
      AuditTrail trail,
      Envelopes envelopes,
      Ids ids,
      Clock clock) {
    this.links = links;
    this.people = people;
    this.grants = grants;
    this.sessions = sessions;
    this.passwords = passwords;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whose link that is; empty if it cannot be used. */
  public Optional<Person> holder(String secret) {
    return links
        .find(secret)
        .flatMap(link -> people.find(link.person()))
        .filter(person -> person.status() != Status.SUSPENDED);
  }

  /** Why {@code password} may not be theirs, as a sentence without a full stop. */
  public Optional<String> objection(Person holder, String password) {
    return PasswordRules.objection(password, holder.address());
  }

  /**
   * Sets the password.
   *
   * @return false if the link cannot be used, or the password may not be
   * @throws Passwords.TooBusy if too many passwords are being hashed
   */
  public boolean accept(String secret, String password, Visit visit) {
    var holder = holder(secret);
    if (holder.isEmpty() || objection(holder.get(), password).isPresent()) {
      return false;
    }
    var stored = passwords.stored(password);
    return trail.write(() -> accepted(secret, holder.get(), stored, visit)).result();
  }

  private Audited<Boolean> accepted(String secret, Person holder, String stored, Visit visit) {
    var link = links.find(secret).orElseThrow(Superseded::new);
    var envelope = envelopes.of(holder.id(), visit.request());
    if (!links.use(secret)
        || !people.replace(holder.with(Status.ACTIVE, envelope.eventId()), stored)) {
      throw new Superseded();
    }
    sessions.endAllOf(holder.id());
    if (link.purpose() == LinkPurpose.RESET && link.madeBy().isPresent()) {
      suspendRoles(holder, link.madeBy().get(), envelope.eventId());
    } else {
      confirmFirstDpo(holder, envelope.eventId());
    }
    var act = link.purpose() == LinkPurpose.INVITE ? "invitation-accepted" : "password-reset";
    return new Audited<>(true, new Administered(envelope, act, "person", holder.id()));
  }

  private void suspendRoles(Person holder, PersonId by, UUID event) {
    var now = London.now(clock);
    grants.of(holder.id()).stream()
        .filter(Grant::inEffect)
        .forEach(
            grant -> {
              keep(grant, grant.ended(now, event));
              grants.add(grant.anew(new GrantId(ids.next()), by, now, event));
            });
  }

  /** The first DPO cannot be confirmed by a DPO: the role takes effect by itself, once ever. */
  private void confirmFirstDpo(Person holder, UUID event) {
    grants.of(holder.id()).stream()
        .filter(grant -> grant.role() == Role.DPO && grant.waiting() && !grants.everHadDpo())
        .findFirst()
        .ifPresent(
            grant -> keep(grant, grant.confirmed(Optional.empty(), London.now(clock), event)));
  }

  private void keep(Grant before, Grant after) {
    if (!grants.replace(before, after)) {
      throw new Superseded();
    }
  }
}
