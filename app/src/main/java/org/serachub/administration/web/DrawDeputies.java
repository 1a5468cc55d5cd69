package org.serachub.administration.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.serachub.account.ConfirmDeputy;
import org.serachub.account.Deputies;
import org.serachub.account.Deputyship;
import org.serachub.account.Grant;
import org.serachub.account.Grants;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.administration.web.DeputiesPage.Named;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** Says in words who is whose deputy, and who could be. */
@Singleton
final class DrawDeputies {
  private final Deputies deputies;
  private final ConfirmDeputy confirmDeputy;
  private final Grants grants;
  private final People people;
  private final Agencies agencies;

  DrawDeputies(
      Deputies deputies,
      ConfirmDeputy confirmDeputy,
      Grants grants,
      People people,
      Agencies agencies) {
    this.deputies = deputies;
    this.confirmDeputy = confirmDeputy;
    this.grants = grants;
    this.people = people;
    this.agencies = agencies;
  }

  DeputiesPage page(Typed typed) {
    return new DeputiesPage(
        deputies.standing().stream().map(this::named).toList(), candidates(), typed);
  }

  /** Everybody who holds one of the roles that have a deputy. */
  List<Option> candidates() {
    return people.all().stream()
        .flatMap(person -> grants.of(person.id()).stream())
        .filter(Grant::inEffect)
        .filter(grant -> Deputies.ROLES.contains(grant.role()))
        .map(grant -> new Option(grant.id().toString(), name(grant) + ": " + role(grant)))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }

  /** Those that wait for the reader's word. */
  List<Named> waitingFor(Requester reader) {
    return confirmDeputy.waitingFor(reader).stream().map(this::named).toList();
  }

  private Named named(Deputyship one) {
    var by = people.find(one.namedBy()).map(Person::name).orElse("");
    return new Named(
        one.id().toString(),
        name(one.grant()),
        role(one.grant()),
        "By " + by + " on " + CivilTime.minute(one.namedAt()),
        one.waiting());
  }

  private String name(Grant grant) {
    return people.find(grant.person()).map(Person::name).orElse("");
  }

  private String role(Grant grant) {
    var role = RoleFields.sentence(grant.role());
    return grant
        .agency()
        .flatMap(agencies::find)
        .map(Agency::name)
        .map(n -> role + ", " + n)
        .orElse(role);
  }
}
