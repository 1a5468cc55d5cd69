package org.serachub.administration.web;

import static org.serachub.decision.Role.ADMINISTRATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.serachub.account.EndRole;
import org.serachub.account.Grant;
import org.serachub.account.GrantRole;
import org.serachub.account.Grants;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.FieldError;
import org.serachub.web.HubProblem;
import org.serachub.web.Typed;

/** One person's account and roles. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PersonController {
  private static final String TEMPLATE = "administration/person.jte";

  private final People people;
  private final Grants grants;
  private final Agencies agencies;
  private final GrantRole grantRole;
  private final EndRole endRole;
  private final RoleFields roles;
  private final Desk desk;

  PersonController(
      People people,
      Grants grants,
      Agencies agencies,
      GrantRole grantRole,
      EndRole endRole,
      RoleFields roles,
      Desk desk) {
    this.people = people;
    this.grants = grants;
    this.agencies = agencies;
    this.grantRole = grantRole;
    this.endRole = endRole;
    this.roles = roles;
    this.desk = desk;
  }

  @Get("/administration/people/{id}")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> person(HttpRequest<?> request, Requester by, String id) {
    var person = find(id);
    return desk.page(request, TEMPLATE, person.name(), page(person, by, Typed.EMPTY));
  }

  @Get("/administration/people/{id}/roles")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> roles(HttpRequest<?> request, Requester by, String id) {
    return person(request, by, id);
  }

  @Post("/administration/people/{id}/roles")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> grant(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var person = find(id);
    var form = desk.read(request, body);
    var role = roles.read(form);
    if (!form.valid() || role.isEmpty()) {
      return desk.again(request, TEMPLATE, person.name(), page(person, by, form.typed()));
    }
    var objection = grantRole.objection(by, person.id(), role.get());
    if (objection.isPresent()) {
      var typed = form.typed().with(new FieldError("role", objection.get()));
      return desk.again(request, TEMPLATE, person.name(), page(person, by, typed));
    }
    return desk.once(
        by,
        form,
        () -> {
          Desk.orStale(grantRole.grant(by, person.id(), role.get(), desk.id(request)).isEmpty());
          return Done.SAVED.at(path(person));
        });
  }

  @Post("/administration/people/{id}/roles/{grant}/end")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> end(
      HttpRequest<?> request, Requester by, String id, String grant, @Body byte[] body) {
    var person = find(id);
    var form = desk.read(request, body);
    form.valid();
    return desk.once(
        by,
        form,
        () -> {
          Desk.orStale(endRole.end(by, new GrantId(Desk.uuid(grant)), desk.id(request)));
          return Done.SAVED.at(path(person));
        });
  }

  static String path(Person person) {
    return "/administration/people/" + person.id();
  }

  private Person find(String id) {
    return people.find(new PersonId(Desk.uuid(id))).orElseThrow(HubProblem.Absent::new);
  }

  private PersonPage page(Person person, Requester by, Typed typed) {
    return new PersonPage(
        person,
        Standing.of(person, desk.today()),
        held(person),
        person.id().equals(by.person()),
        roles.agencies(),
        typed);
  }

  private List<PersonPage.HeldRole> held(Person person) {
    return grants.of(person.id()).stream()
        .filter(grant -> grant.endedAt().isEmpty() || grant.confirmedAt().isEmpty())
        .map(
            grant ->
                new PersonPage.HeldRole(
                    grant.id().toString(),
                    RoleFields.sentence(grant.role()),
                    agency(grant).map(Agency::name).orElse("No agency"),
                    Standing.of(grant, person, agency(grant), desk.today()),
                    grant.endedAt().isPresent()))
        .toList();
  }

  private Optional<Agency> agency(Grant grant) {
    return grant.agency().flatMap(agencies::find);
  }
}
