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
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.action.ActionFields;
import org.serachub.action.ActionRefusal;
import org.serachub.action.ActionStep;
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

/** Takes the next step with an action. */
@Controller("/cases/{reference}/actions/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StepController {
  /** After these one stays with the action. */
  private static final Set<ActionStep> STAYING =
      Set.of(ActionStep.NOTE, ActionStep.REOPEN, ActionStep.CALL_OFF);

  private final ActionDesk desk;
  private final TakeStep takeStep;
  private final Names names;
  private final Pages pages;
  private final Clock clock;

  StepController(ActionDesk desk, TakeStep takeStep, Names names, Pages pages, Clock clock) {
    this.desk = desk;
    this.takeStep = takeStep;
    this.names = names;
    this.pages = pages;
    this.clock = clock;
  }

  /** From the board: takes the step, or goes to the page that asks what must be said with it. */
  @Post("/move")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "alteration")
  HttpResponse<byte[]> move(
      HttpRequest<?> request, Requester by, String reference, UUID id, @Body byte[] body) {
    var form = desk.read(request, body);
    var version = ActionDesk.version(form);
    var chosen = form.hidden("step");
    var named = new ActionDesk.Named(reference, id);
    if (!form.valid() || chosen.isEmpty()) {
      return Pages.seeOther(ActionPaths.of(allowed(request, by, named, ActionStep.NOTE)));
    }
    var step =
        ActionStep.named(chosen)
            .orElseThrow(() -> new HubProblem.Malformed("a step that was not offered"));
    if (step.writes().isPresent()) {
      return Pages.seeOther(ActionPaths.step(allowed(request, by, named, step), step));
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            var seen = current(request, by, named, step, version);
            takeStep.take(desk.acting(request, by), seen.row(), step, Optional.empty());
            return Done.SAVED.at(ActionPaths.BOARD);
          });
    } catch (ActionRefusal refusal) {
      if (refusal.why() == ActionRefusal.Why.ABSENT) {
        throw refusal;
      }
      return Pages.seeOther(ActionPaths.step(allowed(request, by, named, step), step));
    }
  }

  @Get("/steps/{step}")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request, Requester by, String reference, UUID id, String step) {
    var taken = step(step);
    return desk.one(
        request,
        by,
        new ActionDesk.Named(reference, id),
        StepWords.label(taken),
        (frame, seen) -> {
          if (!takeStep.may(by, seen.row(), taken)) {
            throw new HubProblem.Absent();
          }
          return pages.ok(
              "action/step.jte", frame, page(by, seen, taken, Typed.EMPTY, possible(seen, taken)));
        });
  }

  @Post("/steps/{step}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE, CHAIR, COORDINATOR},
      audit = "alteration")
  HttpResponse<byte[]> take(
      HttpRequest<?> request,
      Requester by,
      String reference,
      UUID id,
      String step,
      @Body byte[] body) {
    var taken = step(step);
    var form = desk.read(request, body);
    var version = ActionDesk.version(form);
    var named = new ActionDesk.Named(reference, id);
    var text =
        taken.writes().isPresent()
            ? form.longText("text", StepWords.what(taken), ActionFields.TEXT_LENGTH)
            : Optional.<String>empty();
    if (!form.valid()) {
      return again(
          request, by, allowed(request, by, named, taken), taken, form, HttpStatus.BAD_REQUEST);
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            var seen = current(request, by, named, taken, version);
            takeStep.take(desk.acting(request, by), seen.row(), taken, text);
            return Done.SAVED.at(
                STAYING.contains(taken) ? ActionPaths.of(seen) : ActionPaths.BOARD);
          });
    } catch (ActionRefusal refusal) {
      if (refusal.why() == ActionRefusal.Why.ABSENT) {
        throw refusal;
      }
      return again(
          request, by, allowed(request, by, named, taken), taken, form, HttpStatus.CONFLICT);
    }
  }

  /** The action, if the sender may take such a step with it. */
  private SeenAction allowed(
      HttpRequest<?> request, Requester by, ActionDesk.Named named, ActionStep step) {
    var seen = desk.seen(request, by, named);
    if (!takeStep.may(by, seen.row(), step)) {
      throw new HubProblem.Absent();
    }
    return seen;
  }

  /** The same, unless somebody changed it since the form was drawn. */
  private SeenAction current(
      HttpRequest<?> request, Requester by, ActionDesk.Named named, ActionStep step, long version) {
    var seen = allowed(request, by, named, step);
    if (seen.row().version() != version) {
      throw ActionRefusal.stale();
    }
    return seen;
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request,
      Requester by,
      SeenAction seen,
      ActionStep step,
      Form form,
      HttpStatus status) {
    var now =
        status == HttpStatus.CONFLICT
            ? Optional.of(seen.row().state().label())
            : Optional.<String>empty();
    return pages.answer(
        status,
        "action/step.jte",
        desk.frame(request, StepWords.label(step)),
        page(by, seen, step, form.typed(), now));
  }

  private StepPage page(
      Requester by, SeenAction seen, ActionStep step, Typed typed, Optional<String> now) {
    return new StepPage(
        Card.of(seen, names.known(), by, London.today(clock)),
        StepWords.label(step),
        StepWords.question(step),
        StepWords.effect(step),
        now,
        typed);
  }

  private Optional<String> possible(SeenAction seen, ActionStep step) {
    return takeStep.now(seen.row(), step)
        ? Optional.empty()
        : Optional.of(seen.row().state().label());
  }

  private static ActionStep step(String word) {
    return ActionStep.named(word).orElseThrow(HubProblem.Absent::new);
  }
}
