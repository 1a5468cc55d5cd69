package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.decision.Role;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Opens an account for somebody, who then chooses a password by a one-time link. */
@Singleton
public final class InvitePerson {
  private final People people;
  private final Grants grants;
  private final OneTimeLinks links;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;
  private final Clock clock;
  private final Sql sql;

  InvitePerson(
      People people,
      Grants grants,
      OneTimeLinks links,
      AuditTrail trail,
      Envelopes envelopes,
      Ids ids,
      Clock clock,
      Sql sql) {
    this.people = people;
    this.grants = grants;
    this.links = links;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
    this.clock = clock;
    this.sql = sql;
  }

  /** Invites somebody into a role, which waits to be confirmed. */
  public Answer invite(Requester administrator, Newcomer newcomer, RequestId request) {
    if (demonstration()) {
      return new Answer.Demonstration();
    }
    if (people.find(newcomer.address()).isPresent()) {
      return new Answer.AddressTaken();
    }
    var envelope = envelopes.of(administrator, request);
    return new Answer.Invited(add(newcomer, Optional.of(administrator.person()), envelope));
  }

  /**
   * Makes somebody an administrator, at the command line and at once. If they are one already, it
   * makes them a new link.
   */
  public Answer inviteAdministrator(Address address) {
    if (demonstration()) {
      return new Answer.Demonstration();
    }
    var known = people.find(address);
    if (known.isEmpty()) {
      var newcomer =
          new Newcomer(address, address.text(), new RoleFor(Role.ADMINISTRATOR, Optional.empty()));
      return new Answer.Invited(add(newcomer, Optional.empty(), envelopes.ofOperator()));
    }
    var administers =
        grants.of(known.get().id()).stream()
            .anyMatch(grant -> grant.inEffect() && grant.role() == Role.ADMINISTRATOR);
    return administers ? new Answer.Invited(relink(known.get())) : new Answer.AddressTaken();
  }

  private String relink(Person person) {
    return trail
        .write(
            () -> {
              var purpose =
                  person.status() == Status.INVITED ? LinkPurpose.INVITE : LinkPurpose.RESET;
              return new Audited<>(
                  links.make(person.id(), purpose, Optional.empty()),
                  new Administered(envelopes.ofOperator(), "link-made", "person", person.id()));
            })
        .result();
  }

  private String add(Newcomer newcomer, Optional<PersonId> by, Envelope envelope) {
    return trail
        .write(
            () -> {
              var person = person(newcomer, envelope);
              people.add(person);
              grants.add(grant(person.id(), newcomer.role(), by, envelope));
              var secret = links.make(person.id(), LinkPurpose.INVITE, by);
              return new Audited<>(
                  secret,
                  new Administered(
                      envelope,
                      "person-invited",
                      List.of(
                          new Fact("person", person.id().toString()),
                          new Fact("role", newcomer.role().role().word()))));
            })
        .result();
  }

  private Person person(Newcomer newcomer, Envelope envelope) {
    return new Person(
        new PersonId(ids.next()),
        newcomer.address().text(),
        newcomer.name(),
        Status.INVITED,
        Optional.empty(),
        London.now(clock),
        envelope.eventId(),
        0);
  }

  private Grant grant(PersonId person, RoleFor role, Optional<PersonId> by, Envelope envelope) {
    var now = London.now(clock);
    return new Grant(
        new GrantId(ids.next()),
        person,
        role.agency(),
        role.role(),
        by,
        now,
        Optional.empty(),
        by.isEmpty() ? Optional.of(now) : Optional.empty(),
        Optional.empty(),
        envelope.eventId());
  }

  /** True if the hub is a demonstration, which takes no real people. */
  public boolean demonstration() {
    return sql.one(
            "SELECT demonstration FROM partnership WHERE id = 1", row -> row.flag("demonstration"))
        .orElse(false);
  }

  /**
   * Whom to invite.
   *
   * @param name as others see it
   */
  public record Newcomer(Address address, String name, RoleFor role) {}

  /** What became of it. */
  public sealed interface Answer {
    /**
     * Invited.
     *
     * @param secret of the link, shown once
     */
    record Invited(String secret) implements Answer {
      @Override
      public String toString() {
        return "[invited]";
      }
    }

    /** Somebody has that address. */
    record AddressTaken() implements Answer {}

    /** A demonstration takes no real people. */
    record Demonstration() implements Answer {}
  }
}
