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
import java.util.function.BooleanSupplier;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.account.ReinstatePerson;
import org.serachub.account.RequestReset;
import org.serachub.account.SetLeaveDate;
import org.serachub.account.SuspendPerson;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Typed;

/** Whether and until when somebody may come in, and by which link. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryController {
  private static final String LEAVE = "administration/leave.jte";

  private final People people;
  private final SuspendPerson suspend;
  private final ReinstatePerson reinstate;
  private final SetLeaveDate setLeaveDate;
  private final RequestReset reset;
  private final ShowLink showLink;
  private final Desk desk;

  EntryController(
      People people,
      SuspendPerson suspend,
      ReinstatePerson reinstate,
      SetLeaveDate setLeaveDate,
      RequestReset reset,
      ShowLink showLink,
      Desk desk) {
    this.people = people;
    this.suspend = suspend;
    this.reinstate = reinstate;
    this.setLeaveDate = setLeaveDate;
    this.reset = reset;
    this.showLink = showLink;
    this.desk = desk;
  }

  @Post("/administration/people/{id}/suspend")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> suspend(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var person = find(id);
    var form = desk.read(request, body);
    form.valid();
    return act(by, form, person, () -> suspend.suspend(by, person.id(), desk.id(request)));
  }

  @Post("/administration/people/{id}/reinstate")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> reinstate(
      HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var person = find(id);
    var form = desk.read(request, body);
    form.valid();
    return act(by, form, person, () -> reinstate.reinstate(by, person.id(), desk.id(request)));
  }

  @Get("/administration/people/{id}/leave")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> leaveForm(HttpRequest<?> request, String id) {
    var person = find(id);
    var typed = Typed.of(Filled.date("leaves", person.leavesOn()));
    return desk.page(request, LEAVE, "Leave date", new LeavePage(person, typed));
  }

  @Post("/administration/people/{id}/leave")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> leave(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var person = find(id);
    var form = desk.read(request, body);
    var day = desk.leaveDate(form, "leaves", "the leave date", person.leavesOn());
    if (!form.valid()) {
      return desk.again(request, LEAVE, "Leave date", new LeavePage(person, form.typed()));
    }
    return act(by, form, person, () -> setLeaveDate.set(by, person.id(), day, desk.id(request)));
  }

  @Post("/administration/people/{id}/link")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> link(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var person = find(id);
    var form = desk.read(request, body);
    form.valid();
    var handover = new ShowLink.Handover(person.name(), () -> PersonController.path(person));
    return showLink.once(
        request, by, form, handover, () -> reset.request(by, person.id(), desk.id(request)));
  }

  private HttpResponse<byte[]> act(Requester by, Form form, Person person, BooleanSupplier change) {
    return desk.once(
        by,
        form,
        () -> {
          Desk.orStale(change.getAsBoolean());
          return Done.SAVED.at(PersonController.path(person));
        });
  }

  private Person find(String id) {
    return people.find(new PersonId(Desk.uuid(id))).orElseThrow(HubProblem.Absent::new);
  }
}
