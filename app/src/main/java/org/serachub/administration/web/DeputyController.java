package org.serachub.administration.web;

import static org.serachub.decision.Role.ADMINISTRATOR;
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
import java.util.UUID;
import org.serachub.account.ConfirmDeputy;
import org.serachub.account.EndDeputy;
import org.serachub.account.NameDeputy;
import org.serachub.request.GrantId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.HubProblem;
import org.serachub.web.Typed;

/** Where the deputies of chair, coordinator and DPO are named, confirmed and ended. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeputyController {
  private static final String PATH = "/administration/deputies";
  private static final String TEMPLATE = "administration/deputies.jte";
  private static final String TITLE = "Deputies";

  private final NameDeputy nameDeputy;
  private final ConfirmDeputy confirmDeputy;
  private final EndDeputy endDeputy;
  private final DrawDeputies draw;
  private final Desk desk;

  DeputyController(
      NameDeputy nameDeputy,
      ConfirmDeputy confirmDeputy,
      EndDeputy endDeputy,
      DrawDeputies draw,
      Desk desk) {
    this.nameDeputy = nameDeputy;
    this.confirmDeputy = confirmDeputy;
    this.endDeputy = endDeputy;
    this.draw = draw;
    this.desk = desk;
  }

  @Get(PATH)
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    return desk.page(request, TEMPLATE, TITLE, draw.page(Typed.EMPTY));
  }

  @Post(PATH)
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> name(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.read(request, body);
    var chosen = form.choice("grant", "a person", draw.candidates());
    if (!form.valid() || chosen.isEmpty()) {
      return desk.again(request, TEMPLATE, TITLE, draw.page(form.typed()));
    }
    var objections = new java.util.ArrayList<String>();
    var place =
        desk.place(
            by,
            form,
            () -> {
              var grant = new GrantId(UUID.fromString(chosen.get()));
              nameDeputy.name(by, grant, desk.id(request)).ifPresent(objections::add);
              return objections.isEmpty() ? Done.SAVED.at(PATH) : PATH;
            });
    if (objections.isEmpty()) {
      return org.serachub.web.Pages.seeOther(place);
    }
    form.refuse("grant", objections.getFirst());
    return desk.again(request, TEMPLATE, TITLE, draw.page(form.typed()));
  }

  @Post(PATH + "/{id}/end")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> end(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var deputy = Desk.uuid(id);
    var form = desk.read(request, body);
    form.valid();
    return desk.once(
        by,
        form,
        () -> {
          Desk.orStale(endDeputy.end(by, deputy, desk.id(request)));
          return Done.SAVED.at(PATH);
        });
  }

  @Post("/confirmations/deputies/{id}")
  @Consumes(MediaType.ALL)
  @Access(
      value = {DPO, CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE, OBSERVER},
      audit = "administration")
  HttpResponse<byte[]> answer(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var deputy = Desk.uuid(id);
    var form = desk.read(request, body);
    var answer = form.choice("answer", "an answer", ConfirmationController.ANSWERS);
    if (!form.valid() || answer.isEmpty()) {
      throw new HubProblem.Malformed("no answer");
    }
    return desk.once(
        by,
        form,
        () -> {
          if (confirmDeputy.waitingFor(by).stream().noneMatch(one -> one.id().equals(deputy))) {
            throw new HubProblem.Absent();
          }
          Desk.orStale(
              answer.get().equals("confirm")
                  ? confirmDeputy.confirm(by, deputy, desk.id(request))
                  : endDeputy.end(by, deputy, desk.id(request)));
          return Done.SAVED.at("/confirmations");
        });
  }
}
