package org.serachub.administration.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.DPO;
import static org.serachub.decision.Role.OBSERVER;
import static org.serachub.decision.Role.REPRESENTATIVE;

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
import org.serachub.account.ConfirmRole;
import org.serachub.account.EndRole;
import org.serachub.account.Grant;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.request.GrantId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;

/** Where leads and DPOs confirm roles or decline them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfirmationController {
  static final List<Option> ANSWERS =
      List.of(new Option("confirm", "Confirm"), new Option("decline", "Decline"));

  private final ConfirmRole confirm;
  private final EndRole endRole;
  private final People people;
  private final Agencies agencies;
  private final DrawDeputies deputies;
  private final Desk desk;

  ConfirmationController(
      ConfirmRole confirm,
      EndRole endRole,
      People people,
      Agencies agencies,
      DrawDeputies deputies,
      Desk desk) {
    this.confirm = confirm;
    this.endRole = endRole;
    this.people = people;
    this.agencies = agencies;
    this.deputies = deputies;
    this.desk = desk;
  }

  @Get("/confirmations")
  @Access(
      value = {DPO, CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE, OBSERVER},
      audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester by) {
    var page =
        new ConfirmationsPage(
            confirm.waitingFor(by).stream().map(this::waiting).toList(), deputies.waitingFor(by));
    return desk.page(request, "administration/confirmations.jte", "Roles to confirm", page);
  }

  @Post("/confirmations/{grant}")
  @Consumes(MediaType.ALL)
  @Access(
      value = {DPO, CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE, OBSERVER},
      audit = "administration")
  HttpResponse<byte[]> answer(
      HttpRequest<?> request, Requester by, String grant, @Body byte[] body) {
    var id = new GrantId(Desk.uuid(grant));
    var form = desk.read(request, body);
    var answer = form.choice("answer", "an answer", ANSWERS);
    if (!form.valid() || answer.isEmpty()) {
      throw new HubProblem.Malformed("no answer");
    }
    return desk.once(
        by,
        form,
        () -> {
          if (confirm.waitingFor(by).stream().noneMatch(waiting -> waiting.id().equals(id))) {
            throw new HubProblem.Absent();
          }
          var done =
              answer.get().equals("confirm")
                  ? confirm.confirm(by, id, desk.id(request))
                  : endRole.end(by, id, desk.id(request));
          Desk.orStale(done);
          return Done.SAVED.at("/confirmations");
        });
  }

  private ConfirmationsPage.Waiting waiting(Grant grant) {
    var person = people.find(grant.person());
    var agency = grant.agency().flatMap(agencies::find).map(Agency::name);
    var role = RoleFields.sentence(grant.role());
    var by = grant.grantedBy().flatMap(people::find).map(Person::name).orElse("the operator");
    return new ConfirmationsPage.Waiting(
        grant.id().toString(),
        person.map(Person::name).orElse(""),
        person.map(Person::address).orElse(""),
        agency.map(name -> role + ", " + name).orElse(role),
        "By " + by + " on " + CivilTime.minute(grant.grantedAt()),
        confirm.ready(grant));
  }
}
