package org.serachub.action.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.action.ActionRefusal;
import org.serachub.action.GiveAction;
import org.serachub.action.Owners;
import org.serachub.action.SeenAction;
import org.serachub.action.TakeStep;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Gives an action to somebody else: to any agency by who directs, within one by its own people. */
@Controller("/cases/{reference}/actions/{id}/owner")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OwnerController {
  private static final String TEMPLATE = "action/owner.jte";
  private static final String TITLE = "Give the action to somebody else";
  private final ActionDesk desk;
  private final GiveAction giveAction;
  private final PlanForm planForm;
  private final Drawing drawing;

  OwnerController(ActionDesk desk, GiveAction giveAction, PlanForm planForm, Drawing drawing) {
    this.desk = desk;
    this.giveAction = giveAction;
    this.planForm = planForm;
    this.drawing = drawing;
  }

  /** What the page is drawn with. */
  @Singleton
  record Drawing(TakeStep takeStep, Names names, Pages pages, Clock clock) {}

  @Get
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String reference, UUID id) {
    return desk.one(
        request,
        by,
        new ActionDesk.Named(reference, id),
        TITLE,
        (frame, seen) -> {
          requireMay(by, seen);
          return drawing.pages().ok(TEMPLATE, frame, page(by, seen, typed(seen), Optional.empty()));
        });
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "alteration")
  HttpResponse<byte[]> give(
      HttpRequest<?> request, Requester by, String reference, UUID id, @Body byte[] body) {
    var form = desk.read(request, body);
    var version = ActionDesk.version(form);
    var named = new ActionDesk.Named(reference, id);
    var owner = planForm.owner(form, desk.find(reference), by);
    if (!form.valid() || owner.isEmpty()) {
      return again(request, by, seen(request, by, named), form, HttpStatus.BAD_REQUEST);
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            var seen = seen(request, by, named);
            if (seen.row().version() != version) {
              throw ActionRefusal.stale();
            }
            giveAction.give(desk.acting(request, by), seen.row(), owner.get());
            return Done.SAVED.at(ActionPaths.of(seen));
          });
    } catch (ActionRefusal refusal) {
      if (refusal.why() != ActionRefusal.Why.STALE) {
        throw refusal;
      }
      return again(request, by, seen(request, by, named), form, HttpStatus.CONFLICT);
    }
  }

  private SeenAction seen(HttpRequest<?> request, Requester by, ActionDesk.Named named) {
    var seen = desk.seen(request, by, named);
    requireMay(by, seen);
    return seen;
  }

  private void requireMay(Requester by, SeenAction seen) {
    if (!desk.directs(by, seen) && !drawing.takeStep().may(by, seen.row())) {
      throw new HubProblem.Absent();
    }
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request, Requester by, SeenAction seen, Form form, HttpStatus status) {
    var now =
        status == HttpStatus.CONFLICT
            ? Optional.of(drawing.names().known().owner(seen.row().owner()))
            : Optional.<String>empty();
    return drawing
        .pages()
        .answer(status, TEMPLATE, desk.frame(request, TITLE), page(by, seen, form.typed(), now));
  }

  private OwnerPage page(Requester by, SeenAction seen, Typed typed, Optional<String> now) {
    var directs = desk.directs(by, seen);
    return new OwnerPage(
        Card.of(seen, drawing.names().known(), by, London.today(drawing.clock())),
        directs ? planForm.everybody() : planForm.colleagues(seen.row().owner().agency()),
        directs,
        now,
        typed);
  }

  private static Typed typed(SeenAction seen) {
    return Typed.of(Map.of("owner", Owners.write(seen.row().owner())));
  }
}
