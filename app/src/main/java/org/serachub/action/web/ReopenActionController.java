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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.serachub.action.ActionFields;
import org.serachub.action.ActionRefusal;
import org.serachub.action.ReopenAction;
import org.serachub.action.SeenAction;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Opens an action again that is not over, with the reason: who directs it does. */
@Controller("/cases/{reference}/actions/{id}/reopen")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReopenActionController {
  private static final String TEMPLATE = "action/reopen.jte";
  private static final String TITLE = "Open the action again";

  private final ActionDesk desk;
  private final ReopenAction reopenAction;
  private final Names names;
  private final Pages pages;
  private final Clock clock;

  ReopenActionController(
      ActionDesk desk, ReopenAction reopenAction, Names names, Pages pages, Clock clock) {
    this.desk = desk;
    this.reopenAction = reopenAction;
    this.names = names;
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String reference, UUID id) {
    return desk.one(
        request,
        by,
        new ActionDesk.Named(reference, id),
        TITLE,
        (frame, seen) -> {
          requireMay(by, seen);
          return pages.ok(TEMPLATE, frame, page(by, seen, Typed.EMPTY, possible(seen)));
        });
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "alteration")
  HttpResponse<byte[]> reopen(
      HttpRequest<?> request, Requester by, String reference, UUID id, @Body byte[] body) {
    var form = desk.read(request, body);
    var version = ActionDesk.version(form);
    var named = new ActionDesk.Named(reference, id);
    var reason = form.longText("text", "why it is not over", ActionFields.TEXT_LENGTH);
    if (!form.valid() || reason.isEmpty()) {
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
            reopenAction.reopen(desk.acting(request, by), seen.row(), reason.get());
            return Done.SAVED.at(ActionPaths.of(seen));
          });
    } catch (ActionRefusal refusal) {
      if (refusal.why() == ActionRefusal.Why.ABSENT) {
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
    if (!desk.directs(by, seen)) {
      throw new HubProblem.Absent();
    }
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request, Requester by, SeenAction seen, Form form, HttpStatus status) {
    var now =
        status == HttpStatus.CONFLICT ? Optional.of(seen.row().state().label()) : possible(seen);
    return pages.answer(
        status, TEMPLATE, desk.frame(request, TITLE), page(by, seen, form.typed(), now));
  }

  /** Where it stands, if it cannot be opened again. */
  private Optional<String> possible(SeenAction seen) {
    return reopenAction.possible(seen.row())
        ? Optional.empty()
        : Optional.of(seen.row().state().label());
  }

  private StepPage page(Requester by, SeenAction seen, Typed typed, Optional<String> now) {
    return new StepPage(
        Card.of(seen, names.known(), by, London.today(clock)),
        TITLE,
        "Why is it not over?",
        "Its owner is asked anew. What you write stands with the progress of the action, for"
            + " everyone who reads it.",
        now,
        typed);
  }
}
