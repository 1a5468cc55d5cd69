package org.serachub.action.web;

import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.action.ActionRefusal;
import org.serachub.action.AddAction;
import org.serachub.action.ChangeAction;
import org.serachub.action.SeenAction;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Agrees a new action and changes one: the coordinator and the chair do. */
@Controller("/cases/{reference}/actions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanController {
  private static final String TEMPLATE = "action/plan.jte";
  private static final String ADD = "Add an action";
  private static final String CHANGE = "Change the action";
  private final ActionDesk desk;
  private final AddAction addAction;
  private final ChangeAction changeAction;
  private final PlanForm planForm;
  private final Pages pages;

  PlanController(
      ActionDesk desk,
      AddAction addAction,
      ChangeAction changeAction,
      PlanForm planForm,
      Pages pages) {
    this.desk = desk;
    this.addAction = addAction;
    this.changeAction = changeAction;
    this.planForm = planForm;
    this.pages = pages;
  }

  @Get("/new")
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String reference) {
    return draw(request, by, reference, Typed.EMPTY, HttpStatus.OK);
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "collection")
  HttpResponse<byte[]> add(
      HttpRequest<?> request, Requester by, String reference, @Body byte[] body) {
    var form = desk.read(request, body);
    var caseId = desk.mayDirect(by, reference);
    var owner = planForm.owner(form, caseId, by);
    var plan = planForm.read(form, Optional.empty());
    if (!addAction.possible(caseId)) {
      form.refuse(
          "title",
          "An action is agreed at a conference. Put the case on an agenda and seal its packs"
              + " first");
    }
    if (!form.valid() || plan.isEmpty() || owner.isEmpty()) {
      return draw(request, by, reference, form.typed(), HttpStatus.BAD_REQUEST);
    }
    return desk.once(
        by,
        form,
        () -> {
          addAction.add(
              desk.acting(request, by), caseId, plan.get().words(), owner.get(), plan.get().due());
          return Done.ACTION_ADDED.at(ActionPaths.of(reference));
        });
  }

  @Get("/{id}/change")
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> change(HttpRequest<?> request, Requester by, String reference, UUID id) {
    return desk.one(
        request,
        by,
        new ActionDesk.Named(reference, id),
        CHANGE,
        (frame, seen) -> pages.ok(TEMPLATE, frame, page(by, seen, typed(seen), Map.of())));
  }

  @Post("/{id}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "alteration")
  HttpResponse<byte[]> change(
      HttpRequest<?> request, Requester by, String reference, UUID id, @Body byte[] body) {
    var form = desk.read(request, body);
    var version = ActionDesk.version(form);
    var seen = desk.seen(request, by, new ActionDesk.Named(reference, id));
    var plan = planForm.read(form, Optional.of(seen.row().due()));
    if (!form.valid() || plan.isEmpty()) {
      return again(request, by, seen, form, Map.of());
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            if (seen.row().version() != version) {
              throw ActionRefusal.stale();
            }
            changeAction.change(
                desk.acting(request, by), seen, plan.get().words(), plan.get().due());
            return Done.SAVED.at(ActionPaths.of(seen));
          });
    } catch (ActionRefusal refusal) {
      if (refusal.why() != ActionRefusal.Why.STALE) {
        throw refusal;
      }
      var latest = desk.seen(request, by, new ActionDesk.Named(reference, id));
      return again(request, by, latest, form, now(latest));
    }
  }

  private HttpResponse<byte[]> draw(
      HttpRequest<?> request, Requester by, String reference, Typed typed, HttpStatus status) {
    return desk.all(
        request,
        by,
        reference,
        ADD,
        (frame, seen) -> {
          desk.mayDirect(by, reference);
          var page =
              new PlanPage(
                  reference,
                  new Link("Back to the actions", ActionPaths.of(reference)),
                  planForm.everybody(),
                  -1,
                  Map.of(),
                  typed);
          return pages.answer(status, TEMPLATE, frame, page);
        });
  }

  /** The form with what was typed; if somebody was first, with what they wrote beside it. */
  private HttpResponse<byte[]> again(
      HttpRequest<?> request, Requester by, SeenAction seen, Form form, Map<String, String> now) {
    return pages.answer(
        now.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT,
        TEMPLATE,
        desk.frame(request, CHANGE),
        page(by, seen, form.typed(), now));
  }

  private PlanPage page(Requester by, SeenAction seen, Typed typed, Map<String, String> now) {
    desk.mayDirect(by, seen.reference());
    return new PlanPage(
        seen.reference(),
        new Link("Back to the action", ActionPaths.of(seen)),
        List.of(),
        seen.row().version(),
        now,
        typed);
  }

  private static Map<String, String> now(SeenAction seen) {
    var now = new LinkedHashMap<String, String>();
    now.put("What exactly will be done", seen.title());
    now.put("How we will know it is done", seen.measure());
    now.put("Which risk it reduces", seen.risk());
    now.put("Due", CivilTime.day(seen.row().due()));
    now.put("State", seen.row().state().label());
    return now;
  }

  private static Typed typed(SeenAction seen) {
    var due = seen.row().due();
    return Typed.of(
        Map.of(
            "title", seen.title(),
            "measure", seen.measure(),
            "risk", seen.risk(),
            "due-day", String.valueOf(due.getDayOfMonth()),
            "due-month", String.valueOf(due.getMonthValue()),
            "due-year", String.valueOf(due.getYear())));
  }
}
