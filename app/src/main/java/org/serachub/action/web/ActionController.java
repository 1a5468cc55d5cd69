package org.serachub.action.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Pages;
import org.serachub.web.cases.DrawWhy;

/** The actions of a case, one of them, and what its owner needs to carry it out. */
@Controller("/cases/{reference}/actions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ActionController {
  private final ActionDesk desk;
  private final DrawAction draw;
  private final DrawNeed need;
  private final Pages pages;

  ActionController(ActionDesk desk, DrawAction draw, DrawNeed need, Pages pages) {
    this.desk = desk;
    this.draw = draw;
    this.need = need;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> all(HttpRequest<?> request, Requester by, String reference) {
    return desk.all(
        request,
        by,
        reference,
        "Actions of case " + reference,
        (frame, seen) -> pages.ok("action/case.jte", frame, draw.all(by, reference, seen)));
  }

  @Get("/{id}")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> one(HttpRequest<?> request, Requester by, String reference, UUID id) {
    return desk.one(
        request,
        by,
        new ActionDesk.Named(reference, id),
        "Action",
        (frame, seen) -> pages.ok("action/one.jte", frame, draw.one(by, seen)));
  }

  @Get("/{id}/case")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> need(HttpRequest<?> request, Requester by, String reference, UUID id) {
    return need.page(request, by, new ActionDesk.Named(reference, id));
  }

  @Get("/{id}/case/why/{subject}/{field}")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> why(
      HttpRequest<?> request,
      Requester by,
      String reference,
      UUID id,
      String subject,
      String field) {
    return need.why(
        request, by, new ActionDesk.Named(reference, id), new DrawWhy.Line(subject, field));
  }
}
