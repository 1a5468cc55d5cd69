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
import java.util.Optional;
import org.serachub.account.Address;
import org.serachub.account.InvitePerson;
import org.serachub.account.InvitePerson.Newcomer;
import org.serachub.account.People;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Form;
import org.serachub.web.Typed;

/** Invites people. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class NewPersonController {
  private static final String TITLE = "Invite a person";
  private static final String TEMPLATE = "administration/new-person.jte";

  private final InvitePerson invite;
  private final People people;
  private final RoleFields roles;
  private final ShowLink showLink;
  private final Desk desk;

  NewPersonController(
      InvitePerson invite, People people, RoleFields roles, ShowLink showLink, Desk desk) {
    this.invite = invite;
    this.people = people;
    this.roles = roles;
    this.showLink = showLink;
    this.desk = desk;
  }

  @Get("/administration/people/new")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return desk.page(request, TEMPLATE, TITLE, new NewPersonPage(Typed.EMPTY, roles.agencies()));
  }

  @Post("/administration/people/new")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> invite(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.read(request, body);
    var newcomer = newcomer(form);
    if (!form.valid() || newcomer.isEmpty()) {
      return desk.again(
          request, TEMPLATE, TITLE, new NewPersonPage(form.typed(), roles.agencies()));
    }
    var person = newcomer.get();
    return showLink.once(
        request,
        by,
        form,
        new ShowLink.Handover(person.name(), () -> "/administration"),
        () ->
            switch (invite.invite(by, person, desk.id(request))) {
              case InvitePerson.Answer.Invited invited -> Optional.of(invited.secret());
              case InvitePerson.Answer.AddressTaken taken -> Optional.empty();
              case InvitePerson.Answer.Demonstration demonstration -> Optional.empty();
            });
  }

  private Optional<Newcomer> newcomer(Form form) {
    var name = form.text("name", "a name", 120);
    var address =
        form.parsed(
            "address",
            "Enter an e-mail address in the correct format, like name@example.org",
            text -> Address.of(text).orElseThrow(IllegalArgumentException::new));
    var role = roles.read(form);
    if (address.isPresent() && people.find(address.get()).isPresent()) {
      form.refuse("address", "There is an account with this e-mail address already");
    }
    if (invite.demonstration()) {
      form.refuse("address", "A demonstration takes no real people");
    }
    return name.flatMap(
        called -> address.flatMap(at -> role.map(given -> new Newcomer(at, called, given))));
  }
}
