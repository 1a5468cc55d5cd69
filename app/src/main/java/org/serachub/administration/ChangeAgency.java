package org.serachub.administration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.account.Administered;
import org.serachub.account.Envelopes;
import org.serachub.account.Grant;
import org.serachub.account.Grants;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.account.Superseded;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Fact;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * Changes what is known of an agency, who leads it, and when it leaves.
 *
 * <p>A lead confirms roles, so only somebody can be lead who has a confirmed role for the agency:
 * an administrator cannot make his own creature the judge of his own grants.
 */
@Singleton
public final class ChangeAgency {
  private final Agencies agencies;
  private final Grants grants;
  private final People people;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ChangeAgency(
      Agencies agencies, Grants grants, People people, AuditTrail trail, Envelopes envelopes) {
    this.agencies = agencies;
    this.grants = grants;
    this.people = people;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** Who may lead the agency, by name. */
  public List<Person> eligible(AgencyId agency) {
    return grants.of(agency).stream()
        .filter(Grant::inEffect)
        .map(Grant::person)
        .distinct()
        .flatMap(person -> people.find(person).stream())
        .toList();
  }

  /** Who leads the agency, confirmed in a role of it at present or not. */
  public Optional<Person> lead(Agency agency) {
    return agency.lead().flatMap(people::find);
  }

  /**
   * Keeps the change, or says in a sentence without a full stop why not.
   *
   * @throws Superseded if somebody else changed it first
   */
  public Optional<String> change(Requester administrator, Agency changed, RequestId request) {
    if (agencies.nameTaken(changed.name(), changed.id())) {
      return Optional.of("Another agency has this name");
    }
    var lead = changed.lead();
    if (lead.isPresent()
        && !leads(changed.id(), lead.get())
        && !mayLead(changed.id(), lead.get())) {
      return Optional.of("Select somebody with a confirmed role for this agency");
    }
    trail.write(
        () -> {
          var envelope = envelopes.of(administrator, request);
          if (!agencies.replace(changed, envelope.eventId())) {
            throw new Superseded();
          }
          var facts = new java.util.ArrayList<Fact>();
          facts.add(new Fact("agency", changed.id().toString()));
          lead.ifPresent(person -> facts.add(new Fact("lead", person.toString())));
          return new Audited<>(changed, new Administered(envelope, "agency-changed", facts));
        });
    return Optional.empty();
  }

  private boolean leads(AgencyId agency, PersonId person) {
    return agencies.find(agency).flatMap(Agency::lead).filter(person::equals).isPresent();
  }

  private boolean mayLead(AgencyId agency, PersonId person) {
    return eligible(agency).stream().map(Person::id).anyMatch(person::equals);
  }
}
