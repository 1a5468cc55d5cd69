package org.serachub.conference.web;

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
import java.util.Map;
import java.util.Optional;
import org.serachub.conference.ChangeConference;
import org.serachub.conference.Conference;
import org.serachub.conference.Refusal;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Changes what is planned of a conference. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChangeController {
  private static final String TEMPLATE = "conference/schedule.jte";
  private static final String TITLE = "Change the conference";

  private final Desk desk;
  private final Changing changing;
  private final PlanForm planForm;
  private final Pages pages;
  private final Frames frames;

  ChangeController(Desk desk, Changing changing, PlanForm planForm, Pages pages, Frames frames) {
    this.desk = desk;
    this.changing = changing;
    this.planForm = planForm;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/change")
  @Access(value = COORDINATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request, Requester by, String code) {
    var conference = open(by, code);
    var page = page(conference, PlanForm.filled(conference), Map.of());
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page);
  }

  @Post("/conferences/{code}/change")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> change(
      HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = open(by, code);
    var form = desk.read(request, body);
    var version = Desk.version(form);
    var plan = planForm.read(form, Optional.of(conference));
    if (!form.valid() || plan.isEmpty()) {
      var page = page(conference, form.typed(), Map.of());
      return pages.again(TEMPLATE, frames.of(request, TITLE), page);
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            changing.use().change(desk.act(request, by), conference.id(), version, plan.get());
            return Done.SAVED.at(Desk.path(conference));
          });
    } catch (Refusal refusal) {
      if (refusal.why() != Refusal.Why.STALE) {
        throw refusal;
      }
      return beaten(request, open(by, code), form);
    }
  }

  /** The form with all that was typed, and beside it what somebody else saved first. */
  private HttpResponse<byte[]> beaten(HttpRequest<?> request, Conference now, Form form) {
    var page = page(now, form.typed(), planForm.words(now));
    return pages.answer(HttpStatus.CONFLICT, TEMPLATE, frames.of(request, TITLE), page);
  }

  private Conference open(Requester by, String code) {
    var conference = desk.conference(by, code);
    if (!conference.open(changing.clock().instant())) {
      throw new HubProblem.Stale();
    }
    return conference;
  }

  private SchedulePage page(Conference conference, Typed typed, Map<String, String> now) {
    return new SchedulePage(
        typed,
        planForm.chairs(),
        Optional.of(new SchedulePage.Change(Desk.path(conference), conference.version(), now)));
  }

  /** What changes it, and until when it may. */
  @jakarta.inject.Singleton
  record Changing(ChangeConference use, Clock clock) {}
}
